import { z } from "zod";
import type { EvidenceFacts, EvidenceKind, ReasonCode } from "../assessment.ts";
import type { Policy } from "../policy.ts";
import { assessClaim, type AssessmentInput } from "../rules.ts";

export const outcomes = ["approve", "person", "decline"] as const;
export type SimulatedOutcome = (typeof outcomes)[number];

const counts = z.object({
  approve: z.number().int(),
  person: z.number().int(),
  decline: z.number().int(),
});

/** A reader who is asked to look once more is not decided yet: a person would be. */
function simulated(outcome: SimulatedOutcome | "ask"): SimulatedOutcome {
  return outcome === "ask" ? "person" : outcome;
}

/** What a simulation has counted so far. */
export const tallySchema = z.object({
  /** As the rules of the day decided. */
  decided: counts,
  /** By the version in force, and within it by the draft. */
  matrix: z.object({ approve: counts, person: counts, decline: counts }),
  /** Set aside: replayed under their own version they come out otherwise. */
  unfaithful: z.number().int(),
  /** Set aside: what was stored cannot be read (redacted at a reader's wish). */
  unreadable: z.number().int(),
});
export type Tally = z.output<typeof tallySchema>;

export function emptyTally(): Tally {
  const none = () => ({ approve: 0, person: 0, decline: 0 });
  const matrix = { approve: none(), person: none(), decline: none() };
  return { decided: none(), matrix, unfaithful: 0, unreadable: 0 };
}

const day = z.coerce.date().nullable();
const claimSchema = z.looseObject({
  path: z.enum(["npi", "licence", "trainee"]),
  firstName: z.string(),
  lastName: z.string(),
  profession: z.string(),
  npi: z.string().nullable(),
  licenceNumber: z.string(),
  licenceState: z.string(),
  practiceState: z.string(),
  practiceZip: z.string(),
});
const recordSchema = z.looseObject({
  npi: z.string(),
  entityType: z.number(),
  lastName: z.string(),
  firstName: z.string(),
  middleName: z.string(),
  suffix: z.string(),
  otherLastName: z.string(),
  otherFirstName: z.string(),
  otherMiddleName: z.string(),
  practiceState: z.string(),
  zips: z.array(z.string()),
  taxonomyCodes: z.array(z.string()),
  licenceNumbers: z.array(z.string()),
  licenceStates: z.array(z.string()),
  enumeratedOn: day,
  updatedOn: day,
  deactivatedOn: day,
  reactivatedOn: day,
});
const evidenceSchema = z.looseObject({
  kind: z.string().transform((kind) => kind as EvidenceKind),
  points: z.number(),
  domainClass: z
    .enum([
      "care-delivery",
      "health-school",
      "generic-academic",
      "free",
      "disposable",
      "lookalike",
      "unknown",
    ])
    .nullable()
    .default(null),
  showsName: z.boolean().optional(),
});

/**
 * The inputs of a decision as they were stored. The oldest decisions lack the
 * last four, which are then read from what they did to the assessment.
 */
const inputsSchema = z.looseObject({
  claim: claimSchema,
  record: recordSchema.nullable(),
  evidence: z.array(evidenceSchema),
  assessment: z.object({
    outcome: z.enum([...outcomes, "ask"]).transform(simulated),
    reasons: z.array(z.string().transform((code) => code as ReasonCode)),
  }),
  duplicate: z.boolean().optional(),
  attempts: z.number().int().optional(),
  numbersTried: z.number().int().optional(),
  now: z.coerce.date().optional(),
  held: z.boolean().optional(),
  suppressed: z.boolean().optional(),
  hinted: z.boolean().optional(),
  holderAnswer: z.enum(["mine", "not-me"]).nullish(),
  domainFirstSeen: z.coerce.date().nullish(),
  deviceNumbers: z.number().int().optional(),
  sharedDocument: z.boolean().optional(),
  alteredDocument: z.boolean().optional(),
});
type Inputs = z.output<typeof inputsSchema>;

export type PastDecision = {
  policyVersion: number;
  decidedAt: Date;
  inputs: unknown;
};

export type Replayed =
  | { kind: "unreadable" | "unfaithful" }
  | {
      kind: "replayed";
      decided: SimulatedOutcome;
      before: Verdict;
      after: Verdict;
    };
export type Verdict = { outcome: SimulatedOutcome; reasons: ReasonCode[] };

type Policies = {
  /** The version under which the decision was made. */
  own: Policy;
  inForce: Policy;
  draft: Policy;
};

/**
 * Decides a past claim anew, from what was known then, under the version in
 * force and under the draft. First under its own version: where that does not
 * give what was decided, the stored inputs do not tell the whole story, and
 * nothing is concluded from them.
 */
export function replay(decision: PastDecision, policies: Policies): Replayed {
  const parsed = inputsSchema.safeParse(decision.inputs);
  if (!parsed.success) return { kind: "unreadable" };
  const inputs = parsed.data;
  const under = (policy: Policy): Verdict => {
    const weighed = inputOf(inputs, decision, policies.own, policy);
    const { outcome, reasons } = assessClaim(weighed);
    return { outcome: simulated(outcome), reasons };
  };
  const decided = inputs.assessment.outcome;
  const again = under(policies.own);
  if (again.outcome !== decided) return { kind: "unfaithful" };
  const isSame = policies.own === policies.inForce;
  const before = isSame ? again : under(policies.inForce);
  const after = under(policies.draft);
  return { kind: "replayed", decided, before, after };
}

function inputOf(
  inputs: Inputs,
  decision: PastDecision,
  own: Policy,
  policy: Policy,
): AssessmentInput {
  const { assessment, ...stored } = inputs;
  const { reasons } = assessment;
  const many = reasons.includes("too-many-attempts")
    ? own.thresholds.attemptsForPerson + 1
    : 1;
  return {
    ...stored,
    duplicate: stored.duplicate ?? reasons.includes("npi-claimed-elsewhere"),
    attempts: stored.attempts ?? many,
    numbersTried: stored.numbersTried ?? 1,
    now: stored.now ?? decision.decidedAt,
    evidence: stored.evidence.map((item) => ({
      ...item,
      points: pointsUnder(item, own, policy),
    })),
    policy,
  };
}

type Weight = keyof Policy["points"];

const weightsOf: Partial<Record<EvidenceKind, Weight[]>> = {
  "direct-address": ["direct"],
  federated: ["federated"],
  documents: ["documentsWithPhoto", "documents"],
  letter: ["letter"],
  vouches: ["vouches"],
};

/**
 * What an item of evidence weighs under another policy. Items are stored with
 * the points they had; the weight behind them is the one of their kind that
 * gave these points then. What no weight explains (a reviewer's own judgement)
 * keeps its points.
 */
export function pointsUnder(
  item: EvidenceFacts,
  own: Policy,
  policy: Policy,
): number {
  const candidates =
    item.kind === "work-mailbox" ? mailboxWeights(item) : weightsOf[item.kind];
  const weight = candidates?.find((name) => own.points[name] === item.points);
  return weight ? policy.points[weight] : item.points;
}

function mailboxWeights({ domainClass, showsName }: EvidenceFacts): Weight[] {
  switch (domainClass) {
    case "care-delivery":
      if (showsName === undefined) return ["careMailboxNamed", "careMailbox"];
      return showsName ? ["careMailboxNamed"] : ["careMailbox"];
    case "health-school":
      return ["healthSchoolMailbox"];
    case "generic-academic":
      return ["academicMailbox"];
    case "unknown":
      return ["otherMailbox"];
    default:
      return [];
  }
}

/** Adds one replayed decision to the counts. */
export function count(tally: Tally, replayed: Replayed): void {
  if (replayed.kind !== "replayed") {
    tally[replayed.kind] += 1;
    return;
  }
  tally.decided[replayed.decided] += 1;
  tally.matrix[replayed.before.outcome][replayed.after.outcome] += 1;
}

/** How many come out `outcome` by the version in force, and by the draft. */
export function totalsOf({ matrix }: Tally, outcome: SimulatedOutcome) {
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  return {
    before: sum(outcomes.map((after) => matrix[outcome][after])),
    after: sum(outcomes.map((before) => matrix[before][outcome])),
  };
}
