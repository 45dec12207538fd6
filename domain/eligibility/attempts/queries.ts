import { addDays } from "#lib/clock.ts";
import type { Reads } from "#lib/db.ts";
import { keyedHash } from "#lib/secret.ts";
import type { Policy } from "../policy.ts";

/** How a number is remembered: nobody can read it back from the table. */
export function hashOfNumber(npi: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(keyedHash("claim-number", npi));
}

/**
 * How often this account claimed by number, for life, and how many different
 * numbers. What was refused in the form counts as long as it is remembered.
 */
export async function countAttempts(reads: Reads, subscriberId: string) {
  const claims = await reads.claim.findMany({
    where: { subscriberId, npi: { not: null } },
    select: { npi: true },
  });
  const refused = await reads.numberAttempt.count({
    where: { subscriberId, kind: "organisation" },
  });
  return {
    attempts: claims.length + refused,
    numbersTried: new Set(claims.map((claim) => claim.npi)).size,
  };
}

/** Whether more accounts reached for the number in 30 days than is usual. */
export async function isHeld(
  reads: Reads,
  npi: string,
  policy: Policy,
  now: Date,
): Promise<boolean> {
  const [row] = await reads.$queryRaw<{ accounts: number }[]>`
    select count(distinct subscriber_id)::int as accounts
      from number_attempt
     where number_hash = ${hashOfNumber(npi)}
       and attempted_at > ${addDays(now, -30)}`;
  return (row?.accounts ?? 0) > policy.limits.accountsPerNumberMonth;
}

/** How many other numbers one network has tried in a day. */
export async function countNumbersOfNetwork(
  reads: Reads,
  network: Uint8Array<ArrayBuffer>,
  npi: string,
  now: Date,
): Promise<number> {
  const [row] = await reads.$queryRaw<{ numbers: number }[]>`
    select count(distinct number_hash)::int as numbers
      from number_attempt
     where network_hash = ${network}
       and number_hash <> ${hashOfNumber(npi)}
       and attempted_at > ${addDays(now, -1)}`;
  return row?.numbers ?? 0;
}

/** Numbers in one hour that are valid and were never issued. */
export async function countUnissued(reads: Reads, now: Date): Promise<number> {
  return reads.numberAttempt.count({
    where: {
      kind: "unissued",
      attemptedAt: { gt: new Date(now.getTime() - 3_600_000) },
    },
  });
}

/** The addresses of administrators in office. */
export async function findAdministrators(reads: Reads) {
  const staff = await reads.staffMember.findMany({
    where: { roles: { has: "administrator" }, endedAt: null },
    select: { subscriberId: true, subscriber: { select: { email: true } } },
  });
  return staff.map(({ subscriberId, subscriber }) => ({
    id: subscriberId,
    email: subscriber.email,
  }));
}

/**
 * Numbers claimed on one browser lately: this claim's own, and those of other
 * accounts. Whoever mistypes a number and mends it is counted elsewhere.
 */
export async function countNumbersOfDevice(
  reads: Reads,
  claim: { subscriberId: string; npi: string | null; deviceHash: unknown },
  policy: Policy,
  now: Date,
): Promise<number> {
  const { subscriberId, npi, deviceHash } = claim;
  if (!npi || !(deviceHash instanceof Uint8Array)) return 0;
  const others = await reads.claim.findMany({
    where: {
      deviceHash: Uint8Array.from(deviceHash),
      subscriberId: { not: subscriberId },
      npi: { not: null },
      createdAt: { gt: addDays(now, -policy.risk.sharedDevice.days) },
    },
    distinct: ["npi"],
    select: { npi: true },
  });
  return new Set([npi, ...others.map((other) => other.npi)]).size;
}

/**
 * When a mail domain first stood in a claim. The expression is that of the
 * index `claim_work_domain`: domains are compared from their end.
 */
export async function findDomainFirstSeen(
  reads: Reads,
  domain: string,
): Promise<Date | null> {
  const [row] = await reads.$queryRaw<{ seen: Date | null }[]>`
    select min(created_at) as seen
      from claim
     where reverse(split_part(work_email, '@', 2)) = reverse(${domain})
        or reverse(split_part(work_email, '@', 2)) like reverse(${domain}) || '.%'`;
  return row?.seen ?? null;
}
