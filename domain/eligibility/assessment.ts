import type { DomainClass } from "./mailbox.ts";
import type { NameMatch } from "./names.ts";

export type GateName = "G1" | "G2" | "G3" | "G4" | "G5" | "G6" | "G7" | "G8";

/** Why a claim did not simply pass. Stored in decisions: never rename one. */
export type ReasonCode =
  | "npi-check-digit"
  | "npi-not-in-registry"
  | "npi-organisation"
  | "npi-deactivated"
  | "profession-not-eligible"
  | "profession-needs-person"
  | "profession-trainee"
  | "profession-mismatch"
  | "not-in-the-us"
  | "name-compatible"
  | "name-misspelt"
  | "name-different"
  | "name-suffix-differs"
  | "npi-claimed-elsewhere"
  | "licence-contradicts"
  | "licence-matches"
  | "practice-matches"
  | "practice-other-state"
  | "no-npi"
  | "mailbox-disposable"
  | "mailbox-lookalike"
  | "points-short"
  | "no-strong-evidence"
  | "risk-high"
  | "too-many-attempts"
  | "clear";

export type Gate = {
  gate: GateName;
  outcome: "pass" | "fail" | "person";
  reason: ReasonCode | null;
};

/** Public facts beside each other: they can hurt a claim, never prove it. */
export type Fit = "match" | "near" | "neutral" | "differs";

export type Assessment = {
  gates: Gate[];
  name: NameMatch | null;
  consistency: { licence: Fit; practice: Fit; profession: Fit };
  points: number;
  risk: number;
  net: number;
  level: 0 | 1 | 2 | 3;
  outcome: "approve" | "decline" | "person";
  reasons: ReasonCode[];
  /** What a reviewer would most likely do, and why. */
  suggestion: {
    action: "approve" | "decline" | "ask";
    reasons: ReasonCode[];
  };
};

/** A registry record as the rules read it: upper-case names, all code slots. */
export type RegistryFacts = {
  npi: string;
  entityType: number;
  lastName: string;
  firstName: string;
  middleName: string;
  suffix: string;
  otherLastName: string;
  otherFirstName: string;
  otherMiddleName: string;
  practiceState: string;
  zips: string[];
  taxonomyCodes: string[];
  licenceNumbers: string[];
  licenceStates: string[];
  enumeratedOn: Date | null;
  updatedOn: Date | null;
  deactivatedOn: Date | null;
  reactivatedOn: Date | null;
};

/** By number, by licence without a number, or as a student or trainee. */
export type ClaimPath = "npi" | "licence" | "trainee";

/** What the reader typed, as the rules read it. */
export type ClaimFacts = {
  path: ClaimPath;
  firstName: string;
  lastName: string;
  profession: string;
  npi: string | null;
  licenceNumber: string;
  licenceState: string;
  practiceState: string;
  practiceZip: string;
};

/**
 * What ties the account holder to the claimed person. Stored with evidence
 * items: never rename one.
 */
export type EvidenceKind =
  /** A code to the work mailbox, weighed by its domain. */
  | "work-mailbox"
  /** A code to a DIRECT address the registry lists for this number alone. */
  | "direct-address"
  /** An identity provider's word, by OpenID Connect. */
  | "federated"
  /** Documents a reviewer has looked at. */
  | "documents"
  /** A code posted to the practice address of the registry. */
  | "letter"
  /** Colleagues of level 3 at the same organisation. */
  | "vouches"
  /** What a licensing board said when a reviewer looked. */
  | "primary-source"
  /** A reviewer's own judgement. */
  | "reviewer";

export type EvidenceFacts = {
  kind: EvidenceKind;
  points: number;
  /** Only of a mailbox. */
  domainClass: DomainClass | null;
  /** Only of a mailbox: whether its local part shows the claimed name. */
  showsName?: boolean | undefined;
};
