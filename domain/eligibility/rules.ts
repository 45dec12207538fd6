import type {
  Assessment,
  AssessmentInput,
  EvidenceFacts,
  Gate,
  Hint,
  Level,
  ReasonCode,
} from "./assessment.ts";
import { licenceFit, practiceFit, professionFit } from "./consistency.ts";
import { gatesOf, isActive } from "./gates.ts";
import { gradeName, type NameMatch } from "./names.ts";
import { professionClass } from "./policy.ts";
import type { ProfessionClass } from "./professions.ts";
import { riskSigns } from "./risk.ts";
import { suggest } from "./suggestion.ts";
import {
  hasStrongItem,
  isProofed,
  sumOfPoints,
  weighingEvidence,
} from "./weights.ts";

export type { AssessmentInput } from "./assessment.ts";
export { isReactivated } from "./gates.ts";

type Weighed = {
  name: NameMatch | null;
  consistency: Assessment["consistency"];
  evidence: EvidenceFacts[];
  risk: number;
  net: number;
};

/**
 * Weighs a claim: is there an eligible person in the registry who fits it
 * (gates, public facts), and is the account holder that person (evidence)?
 * Public facts never bind; whatever is not plainly right goes to a person.
 */
export function assessClaim(input: AssessmentInput): Assessment {
  const weighed = weigh(input);
  const { name, consistency, evidence, risk, net } = weighed;
  const gates = gatesOf(input, name);
  const doubts = [
    ...gates.flatMap((gate) => (gate.reason ? [gate.reason] : [])),
    ...doubtsOf(input, weighed),
  ];
  const declines =
    gates.some((gate) => gate.outcome === "fail") ||
    doubts.includes("mailbox-disposable");
  const hint = declines ? null : hintOf(input, name);
  const outcome = declines
    ? "decline"
    : hint
      ? "ask"
      : doubts.length > 0
        ? "person"
        : "approve";
  const reasons: ReasonCode[] = doubts.length > 0 ? doubts : ["clear"];
  return {
    gates,
    name,
    consistency,
    points: sumOfPoints(evidence),
    risk,
    signs: riskSigns(input),
    net,
    level: levelOf(input, weighed, gates),
    outcome,
    hint,
    replacementNpi: input.record?.replacementNpi ?? null,
    reasons,
    suggestion: suggest(input, { outcome, reasons, consistency, net }),
  };
}

function weigh(input: AssessmentInput): Weighed {
  const evidence = weighingEvidence(input.evidence, input.now);
  const risk = sumOfPoints(riskSigns(input));
  return {
    name: nameOf(input),
    consistency: {
      licence: licenceFit(input.claim, input.record),
      practice: practiceFit(input.claim, input.record),
      profession: professionFit(input.claim, input.record),
    },
    evidence,
    risk,
    net: Math.max(0, sumOfPoints(evidence) - risk),
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

/** What keeps a claim whose gates pass from being approved by itself. */
function doubtsOf(input: AssessmentInput, weighed: Weighed): ReasonCode[] {
  const { claim, policy } = input;
  const { thresholds } = policy;
  const { name, consistency, evidence, net, risk } = weighed;
  const domains = evidence.map((item) => item.domainClass);
  const claimed = claimedClass(input);
  const suffixDiffers = name?.suffixDiffers ?? false;
  const isRelative = suffixDiffers && consistency.practice === "match";
  const short = name?.grade === "C" && net < thresholds.compatibleName;
  const doubts: [boolean, ReasonCode][] = [
    [claim.path === "licence", "no-npi"],
    [suffixDiffers, "name-suffix-differs"],
    [isRelative, "relative-likely"],
    [short, "name-compatible"],
    [consistency.licence === "differs", "licence-contradicts"],
    [consistency.profession === "differs", "profession-mismatch"],
    [claimed === "person", "profession-needs-person"],
    [claimed === "trainee", "profession-trainee"],
    [claimed === "no", "profession-not-eligible"],
    [isOver(input), "program-over"],
    [domains.includes("disposable"), "mailbox-disposable"],
    [domains.includes("lookalike"), "mailbox-lookalike"],
    [net < thresholds.bound, "points-short"],
    [!hasStrongItem(evidence, policy), "no-strong-evidence"],
    [risk >= thresholds.riskForPerson, "risk-high"],
    [hasTriedTooOften(input), "too-many-attempts"],
    [input.held ?? false, "number-held"],
    [input.holderAnswer === "mine", "holder-mine"],
    [input.holderAnswer === "not-me", "holder-not-me"],
  ];
  return doubts.flatMap(([holds, reason]) => (holds ? [reason] : []));
}

/** Trainees are a class of their own, unless the publisher admits none. */
function claimedClass({ claim, policy }: AssessmentInput): ProfessionClass {
  const own = professionClass(policy, claim.profession);
  if (claim.path !== "trainee") return own;
  const trainees = professionClass(policy, "trainee");
  return own === "no" || trainees === "no" ? "no" : "trainee";
}

function isOver({ claim, now }: AssessmentInput): boolean {
  return (
    claim.path === "trainee" &&
    (!claim.programEndsOn || claim.programEndsOn <= now)
  );
}

function hasTriedTooOften({ attempts, policy }: AssessmentInput): boolean {
  return attempts > policy.thresholds.attemptsForPerson;
}

/**
 * Asked once for each number, whoever else may hold it: the question must not
 * tell a claimed number from a free one.
 */
function hintOf(input: AssessmentInput, name: NameMatch | null): Hint | null {
  const { record } = input;
  if (!record || input.hinted || hasTriedTooOften(input)) return null;
  if (!isActive(record) && record.replacementNpi) return "npi-replaced";
  return name?.grade === "T" ? "name-misspelt" : null;
}

function levelOf(
  { policy }: AssessmentInput,
  { evidence, net }: Weighed,
  gates: Gate[],
): Level {
  if (gates.some((gate) => gate.outcome !== "pass")) return 0;
  const isBound =
    net >= policy.thresholds.bound && hasStrongItem(evidence, policy);
  if (!isBound) return 1;
  return isProofed(evidence, net, policy) ? 3 : 2;
}

/**
 * The level of a claim that a person approves: bound by that judgement, and
 * proofed where the evidence weighs enough, gates or no gates.
 */
export function levelOfApproval(input: AssessmentInput): 2 | 3 {
  const { evidence, net } = weigh(input);
  return isProofed(evidence, net, input.policy) ? 3 : 2;
}
