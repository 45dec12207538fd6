import { reasonWords } from "#components/desk/claims/words.ts";
import type { PolicyState } from "#domain/eligibility/policies/schema.ts";
import type { ProfessionClass } from "#domain/eligibility/profession-table.ts";
import type { SimulatedOutcome } from "#domain/eligibility/simulations/replay.ts";

export const stateWords: Record<PolicyState, string> = {
  draft: "Draft",
  "in-force": "In force",
  past: "Past",
};

export const classWords: Record<ProfessionClass, string> = {
  eligible: "Eligible",
  person: "A person decides",
  trainee: "Trainee",
  no: "Not eligible",
};

export const outcomeWords: Record<SimulatedOutcome, string> = {
  approve: "Approved",
  person: "To a person",
  decline: "Declined",
};

/** What went wrong with a draft, in words. */
export const policyProblems: Record<string, string> = {
  "whole-number": "Enter a whole number.",
  "out-of-range": "This is outside what is allowed here.",
  "below-bound": "This must be at least what is needed to be bound.",
  "above-bound": "This must be at most what is needed to be bound.",
  "not-rising": "Each must be later than the one before.",
  "after-the-end": "Readers must be asked before their qualification ends.",
  "already-activated":
    "This version was activated and does not change any more. Make a draft from it.",
  overtaken:
    "A newer version is in force. Make a new draft from this one and try that.",
  "not-simulated": "Try this draft on past claims before you activate it.",
  "simulation-outdated":
    "The draft or the version in force has changed since it was tried. Try it again.",
  "confirmation-missing": "Tick the box to confirm.",
  "profession-in-use":
    "Claims name this profession. Retire it instead of removing it.",
  "profession-id-form": "Begin the label with a letter.",
  "class-missing": "Choose a class.",
  "code-start-form":
    "A code begins with two digits and has at most ten capitals or digits.",
  "code-form": "A withdrawn code has ten characters and ends in X.",
  "id-taken": "Another profession has nearly the same label.",
  "label-taken": "Another profession has this label.",
  "nobody-eligible": "At least one profession must be eligible.",
  "date-form": "This is not a date.",
  "before-the-start": "The period ends before it begins.",
};

/** Reasons of an assessment as one line. */
export function reasonLine(reasons: string[]): string {
  const known: Record<string, string> = reasonWords;
  return reasons.map((reason) => known[reason] ?? reason).join("; ");
}
