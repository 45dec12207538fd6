import { z } from "zod";
import { text } from "#lib/text.ts";
import type { Assessment, ClaimPath, Fit } from "../assessment.ts";
import type { ReviewedDocument } from "../documents/schema.ts";
import type { OpenProposal, SecondPersonReason } from "../proposals/schema.ts";
import type { RegistryEntry } from "../registry/schema.ts";
import type { PrimarySource } from "./sources.ts";

export const claimStatuses = [
  "confirming",
  "checking",
  "in_review",
  "asked",
  "approved",
  "declined",
  "superseded",
  "expired",
  "withdrawn",
] as const;

/** The parts of the work that waits, each a tab above the list. */
export const claimQueues = [
  "waiting",
  "new",
  "answered",
  "documents",
  "second",
  "overdue",
  "mine",
] as const;
export type ClaimQueue = (typeof claimQueues)[number];

/** What the list of claims is asked for; anything unreadable is the default. */
export const claimFilterSchema = z.object({
  /** Of what waits; a status other than "in review" goes before it. */
  queue: z.enum(claimQueues).catch("waiting"),
  status: z.enum([...claimStatuses, "all"]).catch("in_review"),
  search: text({ max: 120 }).catch(""),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

export type ClaimFilter = z.output<typeof claimFilterSchema>;

/** Why a claim in the list deserves a second look, in one word. */
export type ClaimFlag =
  | "name"
  | "duplicate"
  | "no-npi"
  | "trainee"
  | "registry"
  | "profession"
  | "licence"
  | "mailbox"
  | "risk";

export type ReviewRowName =
  | "npi"
  | "name"
  | "profession"
  | "licence"
  | "program"
  | "practice"
  | "employer"
  | "mailbox";

/** One line of the comparison: what was claimed beside what is known. */
export type ReviewRow = {
  row: ReviewRowName;
  claimed: string;
  known: string;
  fit: Fit;
  /** The verdict in a word: a code ("compound"), or "60 points". */
  verdict: string;
};

/** A line of the queue. */
export type ListedClaim = {
  id: string;
  status: (typeof claimStatuses)[number];
  path: ClaimPath;
  npi: string | null;
  firstName: string;
  lastName: string;
  /** In words, by the table in force. */
  profession: string;
  practiceState: string;
  createdAt: Date;
  dueAt: Date | null;
  email: string;
  flags: ClaimFlag[];
  /** The colleague who has it open at this moment. */
  openWith: string | null;
  /** Documents nobody has judged yet. */
  documents: number;
  answered: boolean;
  /** An approval that waits for a second person. */
  proposed: boolean;
};

type Status = ListedClaim["status"];

/** A claim beside all that is known about it. */
export type ReviewedClaim = {
  claim: ClaimSide & {
    id: string;
    status: Status;
    path: ClaimPath;
    licenceBoard: string;
    createdAt: Date;
    attestedAt: Date;
    dueAt: Date | null;
    question: string;
    answer: string;
  };
  account: { id: string; email: string; createdAt: Date };
  record: RegistryEntry | null;
  snapshot: { label: string; loadedAt: Date } | null;
  rows: ReviewRow[];
  assessment: Assessment;
  flags: ClaimFlag[];
  attempts: number;
  policyVersion: number;
  evidence: {
    id: string;
    kind: string;
    points: number;
    source: string;
    detail: unknown;
    createdAt: Date;
    expiresAt: Date | null;
    revokedAt: Date | null;
  }[];
  decisions: {
    id: string;
    actorKind: string;
    fromStatus: Status | null;
    toStatus: Status;
    reason: string;
    note: string;
    policyVersion: number;
    decidedAt: Date;
  }[];
  /** Other accounts' claims to the same number. */
  rivals: Rival[];
  documents: ReviewedDocument[];
  sources: PrimarySource[];
  /** A primary source was looked at and says the licence is in force. */
  hasSource: boolean;
  proposal: OpenProposal | null;
  /** Why approving it needs a second person, as it stands. */
  secondPerson: SecondPersonReason[];
  /** Who has it open, until when, by the database's clock. */
  lease: { id: string; email: string; until: Date } | null;
};

/** The other side of a number that two accounts claim: facts, no documents. */
export type Rival = {
  id: string;
  status: Status;
  createdAt: Date;
  subscriber: { id: string; email: string };
  /** Since when the number is bound to this account; null when it is not. */
  boundAt: Date | null;
  level: number | null;
  evidence: { kind: string; points: number; createdAt: Date }[];
};

/** What the reader typed, as the comparison shows it. */
export type ClaimSide = {
  npi: string | null;
  firstName: string;
  lastName: string;
  profession: string;
  specialty: string;
  licenceNumber: string;
  licenceState: string;
  practiceState: string;
  practiceZip: string;
  workEmail: string;
  program: string;
  programEndsOn: Date | null;
  practiceSetting: string;
  employer: string;
};
