import type { Assessment } from "../assessment.ts";
import type { Policy } from "../policy.ts";
import type { SecondPersonReason } from "./schema.ts";

/**
 * Why an approval is an override that a second person has to confirm; empty
 * when one reviewer may decide. A look at the primary source carries what the
 * rules leave to a person's judgement, not what they speak against.
 */
export function secondPersonReasons(
  assessment: Assessment,
  policy: Policy,
  facts: { hasSource: boolean; overHolder: boolean },
): SecondPersonReason[] {
  const { gates, net, suggestion } = assessment;
  const failed = gates.some(
    ({ outcome }) =>
      outcome === "fail" || (outcome === "person" && !facts.hasSource),
  );
  const short = net < policy.thresholds.bound && !facts.hasSource;
  const found: [boolean, SecondPersonReason][] = [
    [suggestion.action === "decline", "against-suggestion"],
    [failed, "gate-failed"],
    [short, "points-short"],
    [facts.overHolder, "over-holder"],
  ];
  return found.flatMap(([holds, reason]) => (holds ? [reason] : []));
}
