import type {
  AssessmentInput,
  ClaimFacts,
  EvidenceFacts,
  RegistryFacts,
} from "#domain/eligibility/assessment.ts";
import { policyV1 } from "#domain/eligibility/policy.ts";
import { assessClaim } from "#domain/eligibility/rules.ts";

export const now = new Date("2026-11-22T12:00:00Z");
export const long = new Date("2012-03-04");

export const record: RegistryFacts = {
  npi: "1234567893",
  entityType: 1,
  lastName: "ALVAREZ",
  firstName: "MARIA",
  middleName: "C",
  suffix: "",
  otherLastName: "",
  otherFirstName: "",
  otherMiddleName: "",
  practiceState: "TX",
  zips: ["78229"],
  taxonomyCodes: ["390200000X", "363LF0000X"],
  licenceNumbers: ["", "AP112233"],
  licenceStates: ["", "TX"],
  enumeratedOn: long,
  updatedOn: long,
  deactivatedOn: null,
  reactivatedOn: null,
};
export const claim: ClaimFacts = {
  path: "npi",
  firstName: "Maria",
  lastName: "Alvarez",
  profession: "nurse-practitioner",
  npi: "1234567893",
  licenceNumber: "",
  licenceState: "",
  practiceState: "TX",
  practiceZip: "78229",
};
export const hospital: EvidenceFacts = {
  kind: "work-mailbox",
  points: 60,
  domainClass: "care-delivery",
};

export const inputOf = (
  changes: Partial<AssessmentInput> = {},
): AssessmentInput => ({
  claim,
  record,
  evidence: [hospital],
  policy: policyV1,
  duplicate: false,
  attempts: 1,
  numbersTried: 1,
  now,
  ...changes,
});
export const assess = (changes: Partial<AssessmentInput> = {}) =>
  assessClaim(inputOf(changes));
export const typed = (changes: Partial<ClaimFacts>) => ({
  claim: { ...claim, ...changes },
});
export const known = (changes: Partial<RegistryFacts>) => ({
  record: { ...record, ...changes },
});
