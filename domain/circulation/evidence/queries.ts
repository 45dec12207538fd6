import { addMinutes } from "#lib/clock.ts";
import { databaseNow, db, type Reads } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { verifierOf } from "../tally.ts";
import type { EvidenceLog } from "./schema.ts";

/** The audit action that opens a recipient's evidence for a while. */
export const evidenceOpened = "circulation.evidence-opened";
const openMinutes = 15;

/** Whether this member of staff has just asked for this recipient, on record. */
export async function hasOpenedEvidence(
  subscriberId: string,
  staffId: string,
  reads: Reads = db,
): Promise<boolean> {
  const since = addMinutes(await databaseNow(reads), -openMinutes);
  const entry = await reads.auditEntry.findFirst({
    where: {
      objectType: "subscriber",
      objectId: subscriberId,
      action: evidenceOpened,
      actorId: staffId,
      at: { gte: since },
    },
    select: { seq: true },
  });
  return entry !== null;
}

export async function isAccount(id: string, reads: Reads = db) {
  return (await reads.subscriber.count({ where: { id } })) > 0;
}

/** The log of one recipient as it was before `before`; null for an unknown id. */
export async function findEvidenceLog(
  id: string,
  before: Date,
  reads: Reads = db,
): Promise<EvidenceLog | null> {
  const found = await reads.subscriber.findUnique({
    where: { id },
    select: selectBefore(before),
  });
  if (!found) return null;
  const terms = await reads.bindingTerm.findMany({
    where: { subscriberId: id, at: { lt: before } },
    orderBy: [{ at: "asc" }, { seq: "asc" }],
  });
  const text = await namesOfTexts(found, reads);
  const past = pastOf(before);
  return {
    subscriberId: id,
    accountFrom: found.createdAt.toISOString(),
    accountTo: past(found.deletedAt),
    qualifications: found.qualifications.map((one) => asEvent(one, text)),
    claims: found.claims.map((one) => asClaim(one, text, past)),
    access: terms.map((term) => ({
      bindingId: term.bindingId,
      at: term.at.toISOString(),
      level: term.level,
      validUntil: term.validUntil.toISOString(),
      graceUntil: term.graceUntil?.toISOString() ?? null,
      endedAt: term.endedAt?.toISOString() ?? null,
    })),
    suspensions: found.suspensions.map((one) => ({
      reason: one.reason,
      from: one.suspendedAt.toISOString(),
      to: past(one.restoredAt),
    })),
    consents: found.consents.map((one) => ({
      purpose: one.purpose,
      text: text(one.textId),
      givenAt: one.givenAt.toISOString(),
      withdrawnAt: past(one.withdrawnAt),
    })),
  };
}

type Past = (at: Date | null) => string | null;

/** What ended after the moment asked about had not ended yet. */
function pastOf(before: Date): Past {
  return (at) => (at && at < before ? at.toISOString() : null);
}

function selectBefore(before: Date) {
  const lt = before;
  return {
    createdAt: true,
    deletedAt: true,
    qualifications: {
      where: { qualifiedAt: { lt } },
      orderBy: [{ qualifiedAt: "asc" }, { id: "asc" }],
    },
    claims: {
      where: { createdAt: { lt } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        path: true,
        attestedAt: true,
        offerTextId: true,
        attestationTextId: true,
        evidence: {
          where: { createdAt: { lt } },
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          omit: { detail: true },
        },
        decisions: {
          where: { decidedAt: { lt } },
          orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
          omit: { inputs: true },
        },
      },
    },
    suspensions: {
      where: { suspendedAt: { lt } },
      orderBy: [{ suspendedAt: "asc" }, { id: "asc" }],
      omit: { note: true },
    },
    consents: {
      where: { givenAt: { lt } },
      orderBy: [{ givenAt: "asc" }, { id: "asc" }],
    },
  } satisfies Prisma.SubscriberSelect;
}

type Found = Prisma.SubscriberGetPayload<{
  select: ReturnType<typeof selectBefore>;
}>;
type TextName = (id: string) => string;

/** "offer 3": which version of which text an id stands for. */
async function namesOfTexts(found: Found, reads: Reads): Promise<TextName> {
  const forms = [...found.claims, ...found.qualifications];
  const ids = [
    ...forms.flatMap((one) => [one.offerTextId, one.attestationTextId]),
    ...found.consents.map(({ textId }) => textId),
  ];
  const texts = await reads.versionedText.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, version: true },
  });
  const names = new Map(
    texts.map(({ id, kind, version }) => [id, `${kind} ${version}`]),
  );
  return (id) => names.get(id) ?? id;
}

function asEvent(event: Found["qualifications"][number], text: TextName) {
  const { profession, specialty, state, zip3 } = event;
  return {
    at: event.qualifiedAt.toISOString(),
    occasion: event.occasion,
    source: event.source,
    method: event.method,
    level: event.level,
    verifiedBy: verifierOf(event),
    policyVersion: event.policyVersion,
    registrySnapshot: event.registrySnapshotId,
    form: {
      sha256: Buffer.from(event.formHash).toString("hex"),
      offer: text(event.offerTextId),
      attestation: text(event.attestationTextId),
    },
    answers: { profession, specialty, state, zip3 },
  };
}

function asClaim(claim: Found["claims"][number], text: TextName, past: Past) {
  return {
    id: claim.id,
    path: claim.path,
    attestedAt: claim.attestedAt.toISOString(),
    offer: text(claim.offerTextId),
    attestation: text(claim.attestationTextId),
    evidence: claim.evidence.map((item) => ({
      at: item.createdAt.toISOString(),
      kind: item.kind,
      points: item.points,
      source: codeOnly(item.source),
      revokedAt: past(item.revokedAt),
    })),
    decisions: claim.decisions.map((decision) => ({
      at: decision.decidedAt.toISOString(),
      from: decision.fromStatus,
      to: decision.toStatus,
      reason: decision.reason,
      policyVersion: decision.policyVersion,
      by: deciders[decision.actorKind] ?? ("rules" as const),
      // A reader's own number stands at the head; a colleague's is a lead.
      reviewerId: decision.actorKind === "reviewer" ? decision.actorId : null,
      hasNote: decision.note !== "",
    })),
  };
}

const deciders: Record<string, "rules" | "reviewer" | "reader" | "operator"> = {
  system: "rules",
  reviewer: "reviewer",
  reader: "reader",
  operator: "operator",
};

/** A code of ours says how; anything typed might say who. */
function codeOnly(source: string): string {
  return /^[a-z]+(-[a-z]+)*$/.test(source) ? source : "on file";
}
