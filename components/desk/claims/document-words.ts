import type {
  DocumentFault,
  DocumentKind,
} from "#domain/eligibility/documents/schema.ts";
import type { SecondPersonReason } from "#domain/eligibility/proposals/schema.ts";
import type { ClaimQueue } from "#domain/eligibility/review/schema.ts";

export const kindWords: Record<DocumentKind, string> = {
  licence: "License",
  certificate: "Board certificate",
  badge: "Employer's badge",
  "employment-letter": "Employer's letter",
  "student-id": "Student ID",
  "enrolment-letter": "Letter of enrollment",
  "photo-id": "Photo ID",
};

export const faultWords: Record<DocumentFault, string> = {
  "not-legible": "not legible",
  expired: "expired",
  "other-name": "another name",
  "no-profession": "shows no profession",
  "wrong-kind": "of no use",
  altered: "signs of alteration",
};

export const nameGrades: Record<string, string> = {
  S: "same name",
  C: "compatible name",
  T: "name a letter off",
  X: "another name",
};

export const secondPersonWords: Record<SecondPersonReason, string> = {
  "against-suggestion": "the rules suggest to decline",
  "gate-failed": "a gate does not pass",
  "points-short": "the evidence is too little without a primary source",
  "over-holder": "it takes the number from its holder",
};

export const queueWords: Record<ClaimQueue, string> = {
  waiting: "All waiting",
  new: "New",
  answered: "Answered",
  documents: "Documents",
  second: "Second person",
  overdue: "Overdue",
  mine: "Mine",
};

/** What can go wrong at the desk, beyond what the decisions say. */
export const reviewFaults: Record<string, string> = {
  "open-with-another": "A colleague has this claim open.",
  "second-person":
    "This takes a second person: somebody other than who proposed it.",
  "proposal-open": "An approval is proposed already and waits for a colleague.",
  "proposal-gone": "This proposal is settled or overtaken.",
  "document-gone": "This document is not here any more.",
  "checklist-contradicts":
    "The check list speaks against accepting it. Refuse it, or correct the list.",
  "verdict-missing": "Accept or refuse it.",
  "answer-missing": "Say yes or no.",
  "kind-missing": "Say what it is.",
  "status-missing": "Say what the source said.",
  "outcome-missing": "Confirm or refuse it.",
  "state-unknown": "Choose a state from the list.",
};
