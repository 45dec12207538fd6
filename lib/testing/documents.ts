import type { Actor } from "#domain/audit/schema.ts";
import { addDocument } from "#domain/eligibility/documents/commands.ts";
import {
  documentReviewSchema,
  type DocumentKind,
} from "#domain/eligibility/documents/schema.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import {
  claimFormOf,
  makeAccount,
  readerOf,
  submitted,
  type Account,
} from "./claims.ts";
import { anImage } from "./files.ts";

const samuel: DemoProvider = demoProviders[4]!;

let shade = 0;
/** A picture nobody has sent before. */
export const picture = () => {
  shade += 1;
  const blue = (shade % 200) + 10;
  return anImage(60, 40 + shade, `rgb(20, 90, ${blue})`)
    .jpeg()
    .toBuffer();
};

/** Samuel, whose free mailbox proves nothing, waits for a person. */
export async function waiting() {
  const who = await makeAccount();
  const form = claimFormOf(samuel, { workEmail: who.email });
  const { claimId } = await submitted(who, form);
  return { who, claimId };
}

export async function sent(
  { who, claimId }: { who: Account; claimId: string },
  kind: DocumentKind = "licence",
  bytes?: Buffer,
) {
  const file = { bytes: bytes ?? (await picture()) };
  const outcome = await addDocument(
    { id: claimId, kind, file },
    readerOf(who),
    who.id,
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.documentId;
}

export type Reviewer = { actor: Actor & { id: string }; sessionId: string };

export async function makeReviewer(): Promise<Reviewer> {
  const { id, email } = await makeAccount();
  const token = Uint8Array.from(Buffer.from(id));
  const { id: sessionId } = await db.session.create({
    data: {
      subscriberId: id,
      tokenHash: token,
      expiresAt: addDays(new Date(), 1),
      agentFamily: "Chrome on Linux",
    },
    select: { id: true },
  });
  return { actor: { kind: "staff", id, label: email }, sessionId };
}

export function checked(
  claimId: string,
  documentId: string,
  changes: Record<string, string> = {},
) {
  return documentReviewSchema.parse({
    id: claimId,
    documentId,
    kind: "licence",
    legible: "yes",
    firstName: "Samuel",
    lastName: "Nguyen",
    showsProfession: "yes",
    altered: "no",
    issuer: "Physician Assistant Board",
    issuerState: "CA",
    expiresOn: "2031-01-31",
    verdict: "accepted",
    ...changes,
  });
}
