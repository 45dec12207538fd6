import { addDays } from "#lib/clock.ts";
import { databaseNow, transaction, type Tx } from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import { keyedHash } from "#lib/secret.ts";
import { unissuedMail } from "../emails/unissued.ts";
import { isActive } from "../gates.ts";
import type { RegistryFacts } from "../assessment.ts";
import type { Policy } from "../policy.ts";
import { findPolicy } from "../queries.ts";
import {
  countNumbersOfNetwork,
  countUnissued,
  findAdministrators,
  hashOfNumber,
} from "./queries.ts";

export type Attempt = {
  subscriberId: string;
  npi: string;
  /** The /24 or /56 it came from; null when there is none (a command line). */
  network: string | null;
  record: RegistryFacts | null;
};

/** How a network is remembered. */
export function hashOfNetwork(network: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(keyedHash("claim-network", network));
}

/**
 * Remembers that a number was tried, taken or refused, and answers whether its
 * network has tried too many in a day. Asks the same of every number: neither
 * the answer nor its time may tell a claimed, a free and an unissued one apart.
 */
export async function recordAttempt(
  tx: Tx,
  attempt: Attempt,
  policy: Policy,
  now: Date,
): Promise<"within-limits" | "too-many"> {
  const { subscriberId, npi, network, record } = attempt;
  const networkHash = network === null ? null : hashOfNetwork(network);
  const before = networkHash
    ? await countNumbersOfNetwork(tx, networkHash, npi, now)
    : 0;
  await tx.numberAttempt.create({
    data: {
      subscriberId,
      numberHash: hashOfNumber(npi),
      networkHash,
      kind: kindOf(record),
    },
    select: { id: true },
  });
  const unissued = await countUnissued(tx, now);
  if (unissued >= policy.limits.unissuedPerHour) {
    await alarm(tx, unissued, now);
  }
  return before >= policy.limits.numbersPerNetworkDay
    ? "too-many"
    : "within-limits";
}

function kindOf(record: RegistryFacts | null) {
  if (!record) return "unissued";
  if (record.entityType === 2) return "organisation";
  return isActive(record) ? "issued" : "deactivated";
}

/** Somebody walks through numbers: administrators hear of it once a day. */
async function alarm(tx: Tx, unissued: number, now: Date): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  for (const { id, email } of await findAdministrators(tx)) {
    await enqueueMail(tx, {
      key: `unissued-numbers:${day}:${id}`,
      kind: "unissued-numbers",
      recipient: email,
      ...unissuedMail({ count: unissued }),
    });
  }
}

/** Forgets attempts older than the policy keeps them; answers how many. */
export function forgetAttempts(): Promise<number> {
  return transaction(async (tx) => {
    const { terms } = await findPolicy(tx);
    const before = addDays(await databaseNow(tx), -terms.attemptDays);
    const { count } = await tx.numberAttempt.deleteMany({
      where: { attemptedAt: { lt: before } },
    });
    return count;
  });
}
