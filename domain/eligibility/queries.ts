import { db, type Reads } from "#lib/db.ts";
import type { ClaimStatus } from "#prisma/generated/client.ts";
import type { Hint } from "./assessment.ts";
import { domainAndParents, type CuratedDomain } from "./mailbox.ts";
import { policySchema, type Policy } from "./policy.ts";
import type { Standing } from "./schema.ts";

const standingOf: Record<ClaimStatus, Standing["state"]> = {
  confirming: "confirming",
  checking: "checking",
  in_review: "in-review",
  asked: "asked",
  declined: "declined",
  approved: "none",
  superseded: "none",
  expired: "none",
  withdrawn: "none",
};

/**
 * Where a subscriber stands at `now` (the database's clock): a live binding
 * qualifies until its last instant; a newer claim never takes that away.
 */
export async function findStanding(
  reads: Reads,
  subscriberId: string,
  now: Date,
): Promise<Standing> {
  const binding = await reads.binding.findFirst({
    where: { subscriberId, endedAt: null },
    select: { claimId: true, level: true, validUntil: true },
  });
  if (binding && binding.validUntil > now) {
    const { claimId, validUntil } = binding;
    return {
      state: "qualified",
      claimId,
      validUntil,
      level: asLevel(binding.level),
    };
  }
  const claim = await findNewestClaim(reads, subscriberId);
  const state = claim ? standingOf[claim.status] : "none";
  if (state === "none" && binding) {
    const { claimId, validUntil } = binding;
    return { state: "lapsed", claimId, validUntil, level: 0 };
  }
  const claimId = state === "none" ? null : (claim?.id ?? null);
  return { state, claimId, validUntil: null, level: 0 };
}

function asLevel(level: number): Standing["level"] {
  return level >= 3 ? 3 : level === 2 ? 2 : level === 1 ? 1 : 0;
}

function findNewestClaim(reads: Reads, subscriberId: string) {
  return reads.claim.findFirst({
    where: { subscriberId, status: { not: "superseded" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, status: true },
  });
}

/** The reader's own newest claim, as far as the reader may know it. */
export async function findClaimForReader(
  subscriberId: string,
  reads: Reads = db,
) {
  const claim = await reads.claim.findFirst({
    where: { subscriberId, status: { not: "superseded" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      ...readable,
      decisions: {
        where: { toStatus: { in: ["declined", "asked"] } },
        orderBy: { decidedAt: "desc" },
        take: 1,
        select: { toStatus: true, reason: true },
      },
    },
  });
  if (!claim) return null;
  const { decisions, ...rest } = claim;
  const [told] = decisions;
  return {
    ...rest,
    hint: hints.find((hint) => hint === told?.reason) ?? null,
    declineReason: told?.toStatus === "declined" ? told.reason : null,
  };
}

const hints: Hint[] = ["name-misspelt", "npi-replaced"];

export type ReaderClaim = NonNullable<
  Awaited<ReturnType<typeof findClaimForReader>>
>;

const readable = {
  id: true,
  status: true,
  path: true,
  firstName: true,
  lastName: true,
  profession: true,
  specialty: true,
  npi: true,
  licenceNumber: true,
  licenceState: true,
  licenceBoard: true,
  program: true,
  programEndsOn: true,
  practiceSetting: true,
  employer: true,
  workEmail: true,
  practiceState: true,
  practiceZip: true,
  returnTo: true,
  createdAt: true,
  dueAt: true,
  question: true,
  answer: true,
  mailboxCodeExpires: true,
} as const;

/** The weights in force: the newest activated version. Throws when none was ever set. */
export async function findPolicy(reads: Reads = db): Promise<Policy> {
  const row = await reads.eligibilityPolicy.findFirstOrThrow({
    where: { activatedAt: { not: null } },
    orderBy: { version: "desc" },
    select: { version: true, policy: true },
  });
  return policySchema.parse({ ...Object(row.policy), version: row.version });
}

/** The newest text of a kind ("offer", "attestation"). Throws when there is none. */
export function findText(kind: string, reads: Reads = db) {
  return reads.versionedText.findFirstOrThrow({
    where: { kind },
    orderBy: { version: "desc" },
    select: { id: true, version: true, text: true },
  });
}

/**
 * The entries that decide about an address: its own domain and those above
 * it, and every trusted one, for an imitation is known by its model.
 */
export function findCuratedDomains(
  email: string,
  reads: Reads = db,
): Promise<CuratedDomain[]> {
  return reads.domainEntry.findMany({
    where: {
      OR: [
        { domain: { in: domainAndParents(email) } },
        { class: { in: ["care-delivery", "health-school"] } },
      ],
    },
    select: { domain: true, class: true },
  });
}
