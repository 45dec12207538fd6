import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { addBusinessDays } from "#lib/clock.ts";
import { databaseNow, notify, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { keyedHash } from "#lib/secret.ts";
import type { ClaimStatus } from "#prisma/generated/client.ts";
import { hashOfNetwork, recordAttempt } from "../attempts/commands.ts";
import { moveClaim } from "../decisions/commands.ts";
import { findAssessmentInput } from "../decisions/queries.ts";
import { forgetDraft } from "../drafts/commands.ts";
import { expiredMail } from "../emails/expired.ts";
import { lockSubscriber } from "../lock.ts";
import { classifyDomain } from "../mailbox.ts";
import { addMailboxEvidence, mailCode } from "../mailbox-proof/commands.ts";
import { isOffered, type Policy } from "../policy.ts";
import { findCuratedDomains, findPolicy, findText } from "../queries.ts";
import { findRegistryRecord } from "../registry/queries.ts";
import { assessClaim } from "../rules.ts";
import type { ClaimInput } from "../schema.ts";
import { putToDecision } from "../settling/commands.ts";
import { programFault } from "../terms.ts";

export type ClaimRefusal =
  | "too-many"
  | "npi-organisation"
  | "mailbox-disposable"
  | "profession-unknown"
  | "program-over"
  | "program-far";

/** Who sends a claim, and from where; the places are kept as hashes only. */
export type Sender = {
  subscriberId: string;
  confirmedEmail: string;
  /** The network, as `networkOf` names it. */
  network?: string;
  /** The token of the browser's device cookie. */
  device?: string;
};

const open: ClaimStatus[] = ["confirming", "checking", "in_review", "asked"];

/**
 * Takes a claim. What the reader can put right at once is refused; an account
 * address that is the work address proves the mailbox, any other gets a code.
 * The answer never tells whether somebody else holds the number.
 */
export function submitClaim(
  input: ClaimInput,
  actor: Actor,
  sender: Sender,
): Promise<Outcome<ClaimRefusal, { claimId: string; status: ClaimStatus }>> {
  return transaction(async (tx) => {
    // Two forms sent at once: the second waits and replaces the first.
    await lockSubscriber(tx, sender.subscriberId);
    const now = await databaseNow(tx);
    const refused = await refusal(tx, input, sender, now);
    if (refused) return refused;
    await supersedeOpen(tx, sender.subscriberId, actor, now);
    const claimId = await storeClaim(tx, input, sender);
    await forgetDraft(tx, sender.subscriberId);
    await auditSubmission(tx, input, actor, claimId);
    await notify(tx, "precis_session", sender.subscriberId);
    if (input.workEmail !== sender.confirmedEmail) {
      await mailCode(tx, { claimId, recipient: input.workEmail, now });
      return { ok: true as const, claimId, status: "confirming" as const };
    }
    await addMailboxEvidence(tx, claimId, "account-address");
    await putToDecision(tx, claimId);
    return { ok: true as const, claimId, status: "checking" as const };
  });
}

/** What the reader can put right at once. A refused number counts as tried. */
async function refusal(
  tx: Tx,
  input: ClaimInput,
  sender: Sender,
  now: Date,
): Promise<{ ok: false; reason: ClaimRefusal; field?: string } | null> {
  const policy = await findPolicy(tx);
  if (!isOffered(policy, input.profession)) {
    const reason = "profession-unknown";
    return { ok: false, reason, field: "profession" };
  }
  if (input.npi) {
    const refused = await numberRefusal(tx, input.npi, sender, policy, now);
    if (refused) return refused;
  }
  if (input.path === "trainee") {
    const fault = programFault(input.programEndsOn, now, policy);
    if (fault) return { ok: false, reason: fault, field: "programEndsOn" };
  }
  const curated = await findCuratedDomains(input.workEmail, tx);
  return classifyDomain(input.workEmail, curated) === "disposable"
    ? { ok: false, reason: "mailbox-disposable", field: "workEmail" }
    : null;
}

async function numberRefusal(
  tx: Tx,
  npi: string,
  sender: Sender,
  policy: Policy,
  now: Date,
) {
  const record = await findRegistryRecord(npi, tx);
  const { subscriberId, network = null } = sender;
  const attempt = { subscriberId, npi, network, record };
  if ((await recordAttempt(tx, attempt, policy, now)) === "too-many") {
    return { ok: false, reason: "too-many" } as const;
  }
  return record?.entityType === 2
    ? ({ ok: false, reason: "npi-organisation", field: "npi" } as const)
    : null;
}

async function supersedeOpen(
  tx: Tx,
  subscriberId: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  const older = await tx.claim.findMany({
    where: { subscriberId, status: { in: open } },
    select: { id: true },
  });
  for (const { id } of older) {
    const input = await findAssessmentInput(tx, id, now);
    await moveClaim(tx, {
      claimId: id,
      to: "superseded",
      reason: "newer-claim",
      actor,
      input,
      assessment: assessClaim(input),
      data: { dueAt: null, mailboxCodeHash: null },
    });
  }
}

async function storeClaim(tx: Tx, input: ClaimInput, sender: Sender) {
  const { attested: _, ...typed } = input;
  const { subscriberId, network, device } = sender;
  const offer = await findText("offer", tx);
  const attestation = await findText("attestation", tx);
  const claim = await tx.claim.create({
    data: {
      ...typed,
      subscriberId,
      status: "confirming",
      offerTextId: offer.id,
      attestationTextId: attestation.id,
      networkHash: network === undefined ? null : hashOfNetwork(network),
      deviceHash: device === undefined ? null : hashOfDevice(device),
    },
    select: { id: true },
  });
  return claim.id;
}

/** How a browser is remembered. */
function hashOfDevice(device: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(keyedHash("claim-device", device));
}

function auditSubmission(
  tx: Tx,
  input: ClaimInput,
  actor: Actor,
  claimId: string,
) {
  return recordAudit(tx, {
    actor,
    action: "claim.submitted",
    objectType: "claim",
    objectId: claimId,
    objectLabel: `${input.firstName} ${input.lastName}`,
    after: { path: input.path, profession: input.profession, npi: input.npi },
  });
}

/** The reader's answer to a reviewer's question; the claim waits again. */
export function answerQuestion(
  input: { id: string; answer: string },
  actor: Actor,
  subscriberId: string,
): Promise<Outcome<"unknown" | "claim-moved-on">> {
  return transaction(async (tx) => {
    await lockSubscriber(tx, subscriberId);
    const claim = await tx.claim.findFirst({
      where: { id: input.id, subscriberId },
      select: { status: true },
    });
    if (!claim) return { ok: false, reason: "unknown" } as const;
    if (claim.status !== "asked") {
      return { ok: false, reason: "claim-moved-on" } as const;
    }
    const now = await databaseNow(tx);
    const weighed = await findAssessmentInput(tx, input.id, now);
    await moveClaim(tx, {
      claimId: input.id,
      to: "in_review",
      reason: "answered",
      note: input.answer,
      actor,
      input: weighed,
      assessment: assessClaim(weighed),
      data: {
        answer: input.answer,
        dueAt: addBusinessDays(now, weighed.policy.terms.reviewDays),
      },
    });
    return { ok: true } as const;
  });
}

/**
 * Closes a claim whose reader has been silent for the policy's days (an
 * unproven mailbox, an unanswered question). Once closed it stays closed.
 */
export function expireClaim(
  claimId: string,
  actor: Actor,
): Promise<Outcome<"claim-moved-on">> {
  return transaction(async (tx) => {
    const now = await databaseNow(tx);
    await tx.$queryRaw`select id from claim where id = ${claimId}::uuid for update`;
    const claim = await tx.claim.findUniqueOrThrow({
      where: { id: claimId },
      select: { status: true },
    });
    if (claim.status !== "confirming" && claim.status !== "asked") {
      return { ok: false, reason: "claim-moved-on" } as const;
    }
    const input = await findAssessmentInput(tx, claimId, now);
    const { silentDays } = await findPolicy(tx);
    await moveClaim(tx, {
      claimId,
      to: "expired",
      reason: "silent",
      actor,
      input,
      assessment: assessClaim(input),
      data: { dueAt: null, mailboxCodeHash: null },
      mail: expiredMail({ days: silentDays }),
    });
    return { ok: true } as const;
  });
}
