import type { DomainClass } from "./mailbox.ts";
import type { NameMatch } from "./names.ts";
import type { Policy } from "./policy.ts";

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
  | "clear"
  | "npi-replaced"
  | "number-held"
  | "suspended-before"
  | "relative-likely"
  | "program-over"
  | "holder-mine"
  | "holder-not-me";

/**
 * What the reader can probably put right alone, and is asked once before a
 * person looks. It never says what the registry holds.
 */
export type Hint = Extract<ReasonCode, "name-misspelt" | "npi-replaced">;

/** A circumstance that takes points away. Stored with decisions: only add. */
export type RiskSign =
  | "number-new"
  | "record-changed"
  | "numbers-tried"
  | "domain-new"
  | "shared-device"
  | "shared-document"
  | "altered-document";

export type Gate = {
  gate: GateName;
  outcome: "pass" | "fail" | "person";
  reason: ReasonCode | null;
};

/** 0 an account, 1 fits the registry, 2 bound, 3 proofed. */
export type Level = 0 | 1 | 2 | 3;

/** Public facts beside each other: they can hurt a claim, never prove it. */
export type Fit = "match" | "near" | "neutral" | "differs";

export type Assessment = {
  gates: Gate[];
  name: NameMatch | null;
  consistency: { licence: Fit; practice: Fit; profession: Fit };
  points: number;
  risk: number;
  /** What the risk is made of. */
  signs: { sign: RiskSign; points: number }[];
  net: number;
  level: Level;
  outcome: "approve" | "decline" | "ask" | "person";
  /** Set while `outcome` is "ask". */
  hint: Hint | null;
  /** The number the registry names in the claimed one's place: a lead, no more. */
  replacementNpi: string | null;
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
  replacementNpi?: string | null;
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
  /** Only of a trainee. */
  programEndsOn?: Date | null;
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
  | "reviewer"
  /** What the registry's live interface said of the number; binds nobody. */
  | "live-registry";

export type EvidenceFacts = {
  kind: EvidenceKind;
  points: number;
  /** Only of a mailbox. */
  domainClass: DomainClass | null;
  /** Only of a mailbox: whether its local part shows the claimed name. */
  showsName?: boolean | undefined;
  /** From then on it weighs nothing. */
  expiresAt?: Date | null;
};

/** All that a claim is weighed by. What is left out is not known, and harmless. */
export type AssessmentInput = {
  claim: ClaimFacts;
  record: RegistryFacts | null;
  evidence: EvidenceFacts[];
  policy: Policy;
  /** Another account holds or claims the same number. */
  duplicate: boolean;
  /** NPI claims by this account, this one included. */
  attempts: number;
  /** Different numbers among them. */
  numbersTried: number;
  now: Date;
  /** More accounts reached for the number lately than the policy allows. */
  held?: boolean;
  /** The person was suspended, and deleted that account. */
  suppressed?: boolean;
  /** The reader was asked for this number once already. */
  hinted?: boolean;
  /** What the live holder of the number said about this claim. */
  holderAnswer?: "mine" | "not-me" | null;
  /** When the work domain first appeared in a claim; null for a judged domain. */
  domainFirstSeen?: Date | null;
  /** Numbers claimed on the same browser lately, this one included. */
  deviceNumbers?: number;
  /** A document of this claim was also sent for another account's. */
  sharedDocument?: boolean;
  /** A reviewer found a document of this claim altered. */
  alteredDocument?: boolean;
};
