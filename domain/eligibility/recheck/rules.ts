import { classOfCodes, type Policy } from "../policy.ts";
import type { DoubtKind } from "./schema.ts";

const fewAtLeast = 20;
const shareAtMost = 0.02;

/**
 * Whether so many findings of one kind speak of a broken load rather than of
 * people: some 0.1 % of numbers change in a week, never 2 % of those we know.
 */
export function isFlood(found: number, bindings: number): boolean {
  return found > Math.max(fewAtLeast, bindings * shareAtMost);
}

/** Whether a record stood for an eligible profession and does not any more. */
export function losesProfession(
  policy: Policy,
  before: string[],
  after: string[],
): boolean {
  const isEligible = (codes: string[]) =>
    classOfCodes(policy, codes) === "eligible";
  return isEligible(before) && !isEligible(after);
}

/** Kinds that start the clock by themselves; the others wait for a person. */
export function startsGrace(kind: DoubtKind): boolean {
  return kind === "deactivated";
}

/** Why a grace runs, as the binding holds it. */
export function graceReasonOf(kind: DoubtKind): string {
  return `registry-${kind}`;
}

/** Whether a grace was started by the registry: it ends in the binding's end. */
export function isRegistryGrace(reason: string | null): boolean {
  return reason?.startsWith("registry-") ?? false;
}
