import {
  declineReasonWords,
  suspensionReasonWords,
} from "#components/account/status-words.ts";
import { registryReasonWords } from "#components/account/registry-words.ts";
import type {
  AppealSubject,
  Matter,
} from "#domain/subscribers/appeals/schema.ts";

/** What is appealed, as a heading and in the list. */
export const subjectWords: Record<AppealSubject, string> = {
  claim: "Your request was declined",
  suspension: "Your subscription is on hold",
  registry: "Your record in the national registry",
};

export function matterWords({ about, reason }: Matter): string {
  if (about === "claim") return declineReasonWords(reason);
  return about === "suspension"
    ? suspensionReasonWords(reason)
    : registryReasonWords(reason);
}

const refusals: Record<string, string> = {
  "decision-stands":
    "We looked at everything anew, and came to the same result.",
  "nothing-new":
    "We found nothing in your message that was not weighed before.",
  "outside-the-offer":
    "What you describe is outside of what this publication is free for.",
  "settled-otherwise":
    "What you asked us to look at was settled in the meantime.",
};

export function refusalWords(reason: string): string {
  return refusals[reason] ?? "The decision stays as it is.";
}
