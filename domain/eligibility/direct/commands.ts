import type { Actor } from "#domain/audit/schema.ts";
import { addDays, addMinutes } from "#lib/clock.ts";
import { databaseNow, transaction, type Tx } from "#lib/db.ts";
import { directKind } from "#lib/mail/transport.ts";
import { enqueueMail } from "#lib/outbox.ts";
import type { Outcome } from "#lib/outcome.ts";
import { directCodeMail } from "../emails/direct-code.ts";
import {
  addEvidence,
  auditClaim,
  lockOwnClaim,
  type OpenClaim,
} from "../evidence/commands.ts";
import {
  issueCode,
  refuseAnotherCode,
  tryCode,
  type CodeRefusal,
} from "../possession/commands.ts";
import { findPolicy } from "../queries.ts";
import { findDirectAddress } from "./queries.ts";

const codeMinutes = 30;
const minutesBetweenCodes = 1;

export type DirectRefusal =
  "unknown" | "no-direct-address" | "too-soon" | "too-many-codes";

/**
 * Mails a code to the DIRECT address that the registry lists for the claimed
 * number and no other. The reader never learns which address that is.
 */
export function sendDirectCode(
  input: { id: string },
  actor: Actor,
  subscriberId: string,
): Promise<Outcome<DirectRefusal>> {
  return transaction(async (tx) => {
    const claim = await lockOwnClaim(tx, input.id, subscriberId);
    if (!claim) return { ok: false, reason: "unknown" } as const;
    const address = claim.npi && (await findDirectAddress(claim.npi, tx));
    if (!address) return { ok: false, reason: "no-direct-address" } as const;
    const now = await databaseNow(tx);
    const refused = await refuseAnotherCode(tx, {
      claimId: claim.id,
      channel: "direct",
      minutes: minutesBetweenCodes,
      now,
    });
    if (refused) return { ok: false, reason: refused } as const;
    await mailCode(tx, claim, address, now);
    await auditClaim(tx, claim, actor, "claim.direct-code-sent");
    return { ok: true } as const;
  });
}

async function mailCode(
  tx: Tx,
  claim: OpenClaim,
  address: string,
  now: Date,
): Promise<void> {
  const { id, code } = await issueCode(tx, {
    claimId: claim.id,
    channel: "direct",
    target: address,
    now,
    expiresAt: addMinutes(now, codeMinutes),
  });
  await enqueueMail(tx, {
    key: `direct-code:${id}`,
    kind: directKind,
    recipient: address,
    ...directCodeMail({ code, minutes: codeMinutes }),
  });
}

/** Takes the code from the DIRECT mailbox as evidence. */
export function confirmDirect(
  input: { id: string; code: string },
  actor: Actor,
  subscriberId: string,
): Promise<Outcome<"unknown" | CodeRefusal>> {
  return transaction(async (tx) => {
    const claim = await lockOwnClaim(tx, input.id, subscriberId);
    if (!claim) return { ok: false, reason: "unknown" } as const;
    const now = await databaseNow(tx);
    const wrong = await tryCode(tx, {
      claimId: claim.id,
      channel: "direct",
      code: input.code,
      now,
    });
    if (wrong) return { ok: false, reason: wrong, field: "code" } as const;
    const { points, terms } = await findPolicy(tx);
    await addEvidence(
      tx,
      claim,
      {
        kind: "direct-address",
        points: points.direct,
        source: "code to the DIRECT address of the registry",
        detail: {},
        expiresAt: addDays(now, terms.mailboxDays),
      },
      actor,
    );
    return { ok: true } as const;
  });
}
