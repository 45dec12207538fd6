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
/** What a reviewer settles by looking, and no reader by answering. */
const forReviewer: ReasonCode[] = ["no-npi", "profession-trainee"];

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
  const isAgreed = reasons.includes("holder-mine");
  const open = reasons.filter(
    (reason) =>
      !harmless.includes(reason) &&
      !(isAgreed && reason === "npi-claimed-elsewhere"),
  );
  if (open.length === 0 && net >= input.policy.thresholds.bound) {
    return { action: "approve", reasons: supports(consistency, reasons) };
  }
  const askable = open.filter((reason) => !forReviewer.includes(reason));
  return { action: "ask", reasons: askable.length > 0 ? askable : open };
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
