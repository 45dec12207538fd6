import type {
  DoubtKind,
  EndReason,
  KeepReason,
} from "#domain/eligibility/recheck/schema.ts";
import type {
  AppealSubject,
  GrantReason,
  RefuseReason,
} from "#domain/subscribers/appeals/schema.ts";

export const subjectWords: Record<AppealSubject, string> = {
  claim: "Declined claim",
  suspension: "Suspension",
  registry: "Registry",
};

export const grantWords: Record<GrantReason, string> = {
  "new-information": "The reader tells us something new",
  "weighed-differently": "The same facts, weighed differently",
  "our-mistake": "The decision was a mistake",
};

export const refuseWords: Record<RefuseReason, string> = {
  "decision-stands": "Looked at anew, with the same result",
  "nothing-new": "Nothing that was not weighed before",
  "outside-the-offer": "Outside of what is offered free",
  "settled-otherwise": "Settled in the meantime",
};

export const grantHelp: Record<AppealSubject, string> = {
  claim: "The claim goes back to the queue, to be decided anew.",
  suspension: "The suspension ends at once.",
  registry: "The binding stays, or is made again with the dates it had.",
};

export const outcomeWords: Record<string, string> = {
  granted: "Granted",
  refused: "Refused",
  withdrawn: "Taken back",
  kept: "Kept",
  ended: "Ended",
  mended: "Mended by the registry",
  overtaken: "Overtaken",
};

export const kindWords: Record<DoubtKind, string> = {
  deactivated: "NPI deactivated",
  gone: "NPI not listed any more",
  replaced: "NPI replaced",
  "profession-lost": "Eligible profession lost",
  "name-changed": "Last name changed",
};

/** What the two texts of a doubt are, before and after. */
export const detailWords: Record<DoubtKind, string> = {
  deactivated: "Deactivated on",
  gone: "Number",
  replaced: "Replacement",
  "profession-lost": "Taxonomy codes",
  "name-changed": "Last name",
};

export const kindHelp: Record<DoubtKind, string> = {
  deactivated:
    "The reader was told, and the clock runs. Death and retirement are the usual causes; a lapse at the registry is another.",
  gone: "A number that vanishes without being deactivated is most often a fault of the file. The reader was not told.",
  replaced:
    "The registry gave this person another number. Give notice, so that the reader sends a claim with the new one.",
  "profession-lost":
    "The codes are the provider's own choice. A change of work, or a slip while updating the record?",
  "name-changed":
    "Marriage is the usual cause. Check that the record still is of the same person.",
};

export const keepWords: Record<KeepReason, string> = {
  "registry-mistaken": "The registry is mistaken or stale",
  "change-explained": "The change is explained",
  "still-qualified": "Still qualified all the same",
};

export const endWords: Record<EndReason, string> = {
  "not-practicing": "Does not practice any more",
  "not-the-same-person": "Not the same person",
  "not-eligible-any-more": "Not in an eligible profession any more",
};

export const lifecycleProblems: Record<string, string> = {
  "reason-missing": "Choose a reason.",
  "decision-missing": "Choose a decision.",
  "settlement-missing": "Choose what to do.",
  "appeal-moved-on": "Somebody else has answered this appeal meanwhile.",
  "own-appeal": "This is your own appeal. A colleague has to answer it.",
  "same-person":
    "You made the decision that this is about. A colleague has to answer it.",
  "matter-moved-on":
    "This cannot be put right any more: things have moved on. Refuse it as settled in the meantime.",
  "npi-bound-elsewhere": "Another account is bound to this NPI by now.",
  "doubt-moved-on": "This was settled in the meantime.",
  "own-claim": "This is your own account. A colleague has to decide.",
};

/** Words for whatever reason an answered appeal or a settled doubt carries. */
export function settledReasonWords(reason: string): string {
  const all: Record<string, string> = {
    ...grantWords,
    ...refuseWords,
    ...keepWords,
    ...endWords,
  };
  const code = reason.replace(/^appeal-/, "");
  return all[reason] ?? all[code] ?? reason.replaceAll("-", " ");
}
