import { z } from "zod";
import type { DrawingRefusal } from "#lib/pictures/drawing.ts";
import { idSchema, text } from "#lib/text.ts";
import type { NameMatch } from "../names.ts";
import { isUsState } from "../states.ts";

/** What a document can be. Stored: never rename one. */
export const documentKinds = [
  "licence",
  "certificate",
  "badge",
  "employment-letter",
  "student-id",
  "enrolment-letter",
  "photo-id",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentLimits = {
  /** The front door takes 2 MiB a request; a form needs some of it. */
  bytes: 1_800_000,
  /** Of one claim at a time. */
  files: 6,
};

/** What the browser is told it may choose; what counts is the content. */
export const acceptedTypes = "image/jpeg,image/png,image/webp,application/pdf";

export const documentKindSchema = z.enum(documentKinds, {
  error: "kind-missing",
});

export const uploadSchema = z.strictObject({
  id: idSchema,
  kind: documentKindSchema,
  file: z
    .custom<{ bytes: Buffer }>(
      (file) =>
        (Object(file) as { bytes?: unknown }).bytes instanceof Uint8Array,
      { error: "file-missing" },
    )
    .refine(({ bytes }) => bytes.length <= documentLimits.bytes, {
      error: "file-too-large",
    }),
});
export type Upload = z.output<typeof uploadSchema>;

export const documentSchema = z.strictObject({
  id: idSchema,
  documentId: idSchema,
});

/** A page's picture, with the key of its link. */
export const pageSchema = documentSchema.extend({
  page: z.coerce.number().int().min(1).max(100),
  key: z.string().max(200),
});

export type UploadRefusal =
  | "unknown"
  | "documents-not-needed"
  | "too-many-documents"
  | "document-known"
  | DrawingRefusal;

/** Why a document was not accepted: a closed list, the reader is told one. */
export const documentFaults = [
  "not-legible",
  "expired",
  "other-name",
  "no-profession",
  "wrong-kind",
  "altered",
] as const;
export type DocumentFault = (typeof documentFaults)[number];

const yesOrNo = z.enum(["yes", "no"], { error: "answer-missing" });
const optionalDate = z
  .union([z.literal(""), z.iso.date({ error: "date-form" })])
  .default("");

/** A reviewer's check list for one document, as its form is sent. */
export const documentReviewSchema = z.strictObject({
  id: idSchema,
  documentId: idSchema,
  /** What it really is; the reader's word may be wrong. */
  kind: documentKindSchema,
  legible: yesOrNo,
  /** The name as it stands on the document. It is compared, not kept. */
  firstName: text({ max: 80 }).default(""),
  lastName: text({ max: 80 }).default(""),
  showsProfession: yesOrNo,
  altered: yesOrNo,
  issuer: text({ max: 120 }).default(""),
  issuerState: z
    .union([z.literal(""), z.string().refine(isUsState, "state-unknown")])
    .default(""),
  expiresOn: optionalDate,
  verdict: z.enum(["accepted", "refused"], { error: "verdict-missing" }),
  note: text({ max: 2000, multiline: true }).default(""),
});
export type DocumentReview = z.output<typeof documentReviewSchema>;

export type DocumentReviewRefusal =
  | "unknown"
  | "claim-moved-on"
  | "own-claim"
  | "same-person"
  | "open-with-another"
  | "document-gone"
  | "required"
  | "checklist-contradicts";

/** What stays of a document when its picture is gone. Stored JSON. */
export const documentFactsSchema = z.object({
  kind: documentKindSchema,
  accepted: z.boolean(),
  faults: z.array(z.enum(documentFaults)),
  nameGrade: z.enum(["S", "C", "T", "X"]),
  nameWhy: z.custom<NameMatch["why"]>((why) => typeof why === "string"),
  issuer: z.string(),
  issuerState: z.string(),
  expiresOn: z.string(),
  note: z.string(),
});
export type DocumentFacts = z.output<typeof documentFactsSchema>;

/** What a review of a document found, as its row keeps it; null before one. */
export function readFacts(facts: unknown): DocumentFacts | null {
  return facts === null ? null : documentFactsSchema.parse(facts);
}

/** A document as its own reader sees it: never the picture. */
export type SentDocument = {
  id: string;
  kind: DocumentKind;
  pages: number;
  uploadedAt: Date;
  state: "waiting" | "accepted" | "refused";
  faults: DocumentFault[];
};

/** What a reader is offered: to add documents to the claim that waits. */
export type DocumentsOffer = {
  claimId: string;
  isAsked: boolean;
  question: string;
  documents: SentDocument[];
  /** How many more may be sent. */
  left: number;
  /** How long a picture is kept after the decision. */
  days: number;
};

/** A document as a reviewer sees it. */
export type ReviewedDocument = {
  id: string;
  kind: DocumentKind;
  pages: number;
  bytes: number;
  uploadedAt: Date;
  deleteAfter: Date | null;
  deletedAt: Date | null;
  reviewedAt: Date | null;
  facts: DocumentFacts | null;
  views: number;
};
