import type {
  Assessment,
  ClaimFacts,
  EvidenceFacts,
  Fit,
  Gate,
  GateName,
  ReasonCode,
  RegistryFacts,
} from "./assessment.ts";
import { licenceFit, practiceFit, professionFit } from "./consistency.ts";
import { gradeName, type NameMatch } from "./names.ts";
import { parseNpi } from "./npi.ts";
import {
  classOfCodes,
  professionClass,
  professionTable,
  type Policy,
} from "./policy.ts";
import { isUsState } from "./states.ts";

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
};

/**
 * Weighs a claim: is there an eligible person in the registry who fits it
 * (gates, public facts), and is the account holder that person (evidence)?
 * Public facts never bind; whatever is not plainly right goes to a person.
 */
export function assessClaim(input: AssessmentInput): Assessment {
  const name = nameOf(input);
  const consistency = {
    licence: licenceFit(input.claim, input.record),
    practice: practiceFit(input.claim, input.record),
    profession: professionFit(
      input.claim,
      input.record,
      professionTable(input.policy),
    ),
  };
  const gates = gatesOf(input, name);
  const points = sum(input.evidence.map((item) => item.points));
  const risk = riskOf(input);
  const net = Math.max(0, points - risk);
  const doubts = [
    ...gates.flatMap((gate) => (gate.reason ? [gate.reason] : [])),
    ...doubtsOf(input, name, consistency, net, risk),
  ];
  const declines =
    gates.some((gate) => gate.outcome === "fail") ||
    doubts.includes("mailbox-disposable");
  const outcome = declines
    ? "decline"
    : doubts.length > 0
      ? "person"
      : "approve";
  const reasons: ReasonCode[] = doubts.length > 0 ? doubts : ["clear"];
  return {
    gates,
    name,
    consistency,
    points,
    risk,
    net,
    level: levelOf(input, gates, net),
    outcome,
    reasons,
    suggestion: suggest(input, outcome, reasons, consistency, net),
  };
}

function nameOf({ claim, record }: AssessmentInput): NameMatch | null {
  if (!record?.lastName) return null;
  return gradeName(
    { first: claim.firstName, last: claim.lastName },
    {
      first: record.firstName,
      middle: record.middleName,
      last: record.lastName,
      suffix: record.suffix,
    },
    {
      first: record.otherFirstName,
      middle: record.otherMiddleName,
      last: record.otherLastName,
    },
  );
}

/** G1 and G3 can be put right by the reader at once; the rest is for a person. */
function gatesOf(input: AssessmentInput, name: NameMatch | null): Gate[] {
  const { claim, record, policy } = input;
  const inUs = isUsState(claim.practiceState) || isUsState(claim.licenceState);
  const place = person("G6", inUs ? null : "not-in-the-us");
  if (claim.path !== "npi") return [place];
  const isNumber = parseNpi(claim.npi ?? "").ok;
  const gates = [
    fail("G1", isNumber ? null : "npi-check-digit"),
    person("G2", record ? null : "npi-not-in-registry"),
  ];
  if (record) {
    const isActive = !record.deactivatedOn || isReactivated(record);
    gates.push(
      fail("G3", record.entityType === 2 ? "npi-organisation" : null),
      person("G4", isActive ? null : "npi-deactivated"),
      person("G5", codesReason(record, policy)),
      person("G7", nameReason(name)),
    );
  }
  gates.push(
    place,
    person("G8", input.duplicate ? "npi-claimed-elsewhere" : null),
  );
  return gates.sort((one, other) => one.gate.localeCompare(other.gate));
}

function fail(gate: GateName, reason: ReasonCode | null): Gate {
  return { gate, outcome: reason ? "fail" : "pass", reason };
}

function person(gate: GateName, reason: ReasonCode | null): Gate {
  return { gate, outcome: reason ? "person" : "pass", reason };
}

export function isReactivated(record: RegistryFacts): boolean {
  const { deactivatedOn, reactivatedOn } = record;
  return !!deactivatedOn && !!reactivatedOn && reactivatedOn >= deactivatedOn;
}

function codesReason(record: RegistryFacts, policy: Policy): ReasonCode | null {
  const kind = classOfCodes(policy, record.taxonomyCodes);
  if (kind === "eligible") return null;
  if (kind === "trainee") return "profession-trainee";
  return kind === "person"
    ? "profession-needs-person"
    : "profession-not-eligible";
}

function nameReason(name: NameMatch | null): ReasonCode | null {
  if (name?.grade === "T") return "name-misspelt";
  return name?.grade === "S" || name?.grade === "C" ? null : "name-different";
}

/** What keeps a claim whose gates pass from being approved by itself. */
function doubtsOf(
  input: AssessmentInput,
  name: NameMatch | null,
  consistency: Assessment["consistency"],
  net: number,
  risk: number,
): ReasonCode[] {
  const { claim, policy, evidence } = input;
  const { thresholds } = policy;
  const needed =
    name?.grade === "C" ? thresholds.compatibleName : thresholds.bound;
  const domains = evidence.map((item) => item.domainClass);
  const claimed = professionClass(policy, claim.profession);
  const doubts: [boolean, ReasonCode][] = [
    [claim.path !== "npi", "no-npi"],
    [name?.suffixDiffers ?? false, "name-suffix-differs"],
    [name?.grade === "C" && net < needed, "name-compatible"],
    [consistency.licence === "differs", "licence-contradicts"],
    [consistency.profession === "differs", "profession-mismatch"],
    [claimed === "person", "profession-needs-person"],
    [claimed === "trainee", "profession-trainee"],
    [claimed === "no", "profession-not-eligible"],
    [domains.includes("disposable"), "mailbox-disposable"],
    [domains.includes("lookalike"), "mailbox-lookalike"],
    [net < thresholds.bound, "points-short"],
    [!hasStrongItem(evidence, policy), "no-strong-evidence"],
    [risk >= thresholds.riskForPerson, "risk-high"],
    [input.attempts > thresholds.attemptsForPerson, "too-many-attempts"],
  ];
  return doubts.flatMap(([holds, reason]) => (holds ? [reason] : []));
}

function hasStrongItem(evidence: EvidenceFacts[], policy: Policy): boolean {
  return evidence.some((item) => item.points >= policy.thresholds.singleItem);
}

function riskOf({ record, policy, numbersTried, now }: AssessmentInput) {
  const { numberNew, recordChanged, numbersTried: many } = policy.risk;
  return sum([
    isWithin(record?.enumeratedOn, numberNew.days, now) ? numberNew.points : 0,
    isWithin(record?.updatedOn, recordChanged.days, now)
      ? recordChanged.points
      : 0,
    numbersTried >= many.numbers ? many.points : 0,
  ]);
}

function isWithin(date: Date | null | undefined, days: number, now: Date) {
  return !!date && now.getTime() - date.getTime() < days * 86_400_000;
}

function levelOf(
  input: AssessmentInput,
  gates: Gate[],
  net: number,
): Assessment["level"] {
  const { policy, evidence } = input;
  if (gates.some((gate) => gate.outcome !== "pass")) return 0;
  const isBound =
    net >= policy.thresholds.bound && hasStrongItem(evidence, policy);
  if (!isBound) return 1;
  const isProofed =
    net >= policy.thresholds.proofed &&
    evidence.some((item) => item.points >= policy.points.documentsWithPhoto);
  return isProofed ? 3 : 2;
}

const unlikely: ReasonCode[] = [
  "name-different",
  "npi-organisation",
  "npi-check-digit",
  "mailbox-disposable",
  "not-in-the-us",
];
const harmless: ReasonCode[] = ["name-compatible", "clear"];

function suggest(
  input: AssessmentInput,
  outcome: Assessment["outcome"],
  reasons: ReasonCode[],
  consistency: Assessment["consistency"],
  net: number,
): Assessment["suggestion"] {
  const against = reasons.filter((reason) => unlikely.includes(reason));
  if (outcome === "decline" || against.length > 0) {
    return { action: "decline", reasons: against };
  }
  const open = reasons.filter((reason) => !harmless.includes(reason));
  if (open.length === 0 && net >= input.policy.thresholds.bound) {
    return { action: "approve", reasons: supports(consistency, reasons) };
  }
  return { action: "ask", reasons: open };
}

function supports(
  consistency: Record<string, Fit>,
  reasons: ReasonCode[],
): ReasonCode[] {
  const found: ReasonCode[] = [...reasons];
  if (consistency.licence === "match") found.push("licence-matches");
  if (consistency.practice === "match") found.push("practice-matches");
  return found;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
