import { reviewFaults } from "#components/desk/claims/document-words.ts";
import type { ReasonCode, RiskSign } from "#domain/eligibility/assessment.ts";
import type {
  ClaimFlag,
  ReviewRowName,
} from "#domain/eligibility/review/schema.ts";
import type {
  ApproveReason,
  AskReason,
  DeclineReason,
} from "#domain/eligibility/schema.ts";

/** Why a claim waits, as a reviewer reads it. */
export const reasonWords: Record<ReasonCode, string> = {
  "npi-check-digit": "the NPI fails its check digit",
  "npi-not-in-registry": "the NPI is not in the snapshot",
  "npi-organisation": "the NPI belongs to an organization",
  "npi-deactivated": "the NPI is deactivated",
  "profession-not-eligible": "no eligible profession in the registry",
  "profession-needs-person": "this profession is always judged by a person",
  "profession-trainee": "a student or trainee",
  "profession-mismatch": "profession and registry differ",
  "not-in-the-us": "no US practice or license state",
  "name-compatible": "the name is compatible, not the same",
  "name-misspelt": "the name may be misspelt",
  "name-different": "the name is a different one",
  "name-suffix-differs": "the suffix of the name differs",
  "npi-claimed-elsewhere": "another account holds or claims this NPI",
  "licence-contradicts": "the license contradicts the registry",
  "licence-matches": "the license matches",
  "practice-matches": "the practice location matches",
  "practice-other-state": "practice in another state",
  "no-npi": "claimed without an NPI",
  "mailbox-disposable": "a disposable mailbox",
  "mailbox-lookalike": "the mail domain imitates another",
  "points-short": "too few points of evidence",
  "no-strong-evidence": "no single strong item of evidence",
  "risk-high": "signs of risk",
  "too-many-attempts": "many attempts",
  clear: "nothing speaks against it",
  "npi-replaced": "the registry names another NPI in its place",
  "suspended-before": "suspended under an account that was deleted since",
  "number-held": "more accounts tried this NPI lately than usual",
  "relative-likely": "a relative at the same address is likely",
  "program-over": "the program has ended",
  "holder-mine": "the holder says: it was me",
  "holder-not-me": "the holder says: it was not me",
};

/** What took points off, as a reviewer reads it. */
export const signWords: Record<RiskSign, string> = {
  "number-new": "the NPI is new",
  "record-changed": "the registry record changed lately",
  "numbers-tried": "several NPIs tried by this account",
  "domain-new": "the work domain is new to us",
  "shared-device": "one browser, claims for several NPIs",
  "shared-document": "a document also sent for another account",
  "altered-document": "a document shows signs of alteration",
};

/** What to look at twice, in the list: one or two words. */
export const flagWords: Record<ClaimFlag, string> = {
  name: "Name",
  duplicate: "Duplicate",
  "no-npi": "No NPI",
  trainee: "Trainee",
  registry: "Registry",
  profession: "Profession",
  licence: "License",
  mailbox: "Mailbox",
  risk: "Risk",
};

export const rowWords: Record<ReviewRowName, string> = {
  npi: "NPI",
  name: "Name",
  profession: "Profession",
  licence: "License",
  program: "Training",
  practice: "Practice",
  employer: "Employer",
  mailbox: "Mailbox",
};

/** Codes that stand in the comparison, as words. */
const codeWords: Record<string, string> = {
  "active-individual": "active, individual",
  organisation: "an organization",
  deactivated: "deactivated",
  "care-delivery": "care delivery",
  "health-school": "health school",
  "generic-academic": "university",
  "not-in-registry": "not found",
  "no-npi": "no NPI",
  match: "match",
  near: "near",
  neutral: "not known",
  differs: "differs",
  same: "match",
  nickname: "nickname",
  "middle-name": "middle name",
  "middle-differs": "middle differs",
  initial: "initial",
  compound: "compound",
  "other-name": "other name",
  "one-letter": "one letter off",
  different: "different",
  "suffix-differs": "suffix differs",
  unproven: "not proven",
  lookalike: "look-alike",
  known: "knows the claimant",
  "not-known": "does not know the claimant",
  "npi-equal": "gives the same NPI",
  "npi-differs": "gives another NPI",
  "name-fits": "the name fits the record",
  "name-differs": "the name does not fit the record",
  "name-missing": "gives no name",
  "affiliation-missing": "not staff there",
  "used-by-another-account": "used by another account",
  active: "active",
  inactive: "not active",
  "not-found": "not found",
};

export function plainWords(code: string): string {
  return codeWords[code] ?? code;
}

export const approveWords: Record<ApproveReason, string> = {
  "evidence-sufficient": "The evidence is sufficient",
  "primary-source-confirmed": "Confirmed at the licensing board",
  "name-explained": "The difference of names is explained",
  "record-outdated": "The registry record is outdated",
  "appeal-upheld": "Appeal upheld",
};

export const declineWords: Record<DeclineReason, string> = {
  "not-a-health-professional": "Not a health professional",
  "profession-not-covered": "Profession not covered by the offer",
  "not-in-the-us": "Not practicing in the US",
  "licence-not-current": "License not current",
  "record-does-not-fit": "The record belongs to somebody else",
  "could-not-verify": "Could not be verified",
  "attestation-untrue": "The attestation is untrue",
};

export const askWords: Record<AskReason, string> = {
  "name-spelling": "How the name is spelled",
  "work-mailbox": "A work mailbox",
  "licence-details": "License details",
  "profession-details": "Profession details",
  "practice-details": "Practice details",
  "proof-of-identity": "Proof of identity",
};

export const statusWords: Record<string, string> = {
  confirming: "Confirming mailbox",
  checking: "Being checked",
  in_review: "In review",
  asked: "Asked for more",
  approved: "Approved",
  declined: "Declined",
  superseded: "Superseded",
  expired: "Expired",
  withdrawn: "Withdrawn",
};

/** Words for whatever reason a decision carries, with its note. */
export function decisionReasonWords(reason: string): string {
  const all: Record<string, string> = {
    ...reasonWords,
    ...approveWords,
    ...declineWords,
    ...askWords,
  };
  const [code = "", ...note] = reason.split(": ");
  const words = all[code] ?? code.replaceAll("-", " ");
  const line = words.charAt(0).toUpperCase() + words.slice(1);
  return [line, ...note].join(": ");
}

export const reviewProblems: Record<string, string> = {
  ...reviewFaults,
  "reason-missing": "Choose a reason.",
  "decision-missing": "Choose a decision.",
  "claim-moved-on": "Somebody else has decided this claim meanwhile.",
  "own-claim": "This is your own claim. A colleague has to decide it.",
  "same-person":
    "You declined this claim before the appeal. A colleague has to decide it.",
  "lookup-missing": "Without an NPI, say which board you looked at.",
  "lookup-not-active": "The license has to be active, and not expired.",
  "npi-bound-elsewhere":
    "Another account is bound to this NPI. Compare both sides, then give the number over or decline.",
  "program-over": "The program of this trainee has ended.",
  "date-form": "This is not a date.",
};
