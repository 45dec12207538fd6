import type {
  Assessment,
  AssessmentInput,
  Fit,
  ReasonCode,
} from "./assessment.ts";

const unlikely: ReasonCode[] = [
  "name-different",
  "npi-organisation",
  "npi-check-digit",
  "mailbox-disposable",
  "not-in-the-us",
  "program-over",
  "holder-not-me",
];
const harmless: ReasonCode[] = ["name-compatible", "holder-mine", "clear"];
/** What every claim without a number brings with it. */
const withoutNumber: ReasonCode[] = [
  "no-npi",
  "profession-trainee",
  "points-short",
];

/** What a reviewer would most likely do with this claim, and why. */
export function suggest(
  input: AssessmentInput,
  found: Pick<Assessment, "outcome" | "reasons" | "consistency" | "net">,
): Assessment["suggestion"] {
  const { outcome, reasons, consistency, net } = found;
  const against = reasons.filter((reason) => unlikely.includes(reason));
  if (outcome === "decline" || against.length > 0) {
    return { action: "decline", reasons: against };
  }
  const open = reasons.filter((reason) => !isSettled(reason, input));
  if (open.length === 0 && net >= neededFor(input)) {
    return { action: "approve", reasons: supports(consistency, reasons) };
  }
  return { action: "ask", reasons: open };
}

/** What a person may let stand, or settles by the very look at the claim. */
function isSettled(reason: ReasonCode, input: AssessmentInput): boolean {
  if (harmless.includes(reason)) return true;
  if (reason === "npi-claimed-elsewhere") return input.holderAnswer === "mine";
  return input.claim.path !== "npi" && withoutNumber.includes(reason);
}

/**
 * What a person needs to see proven. Without a number the look-up or the school
 * stands in for the registry, so a mailbox at the right place is enough.
 */
function neededFor({ claim, policy }: AssessmentInput): number {
  if (claim.path === "npi") return policy.thresholds.bound;
  return claim.path === "trainee"
    ? policy.points.healthSchoolMailbox
    : policy.thresholds.singleItem;
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
