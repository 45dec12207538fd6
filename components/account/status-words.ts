import type { ClaimView } from "#components/account/claim-view.ts";

/** The heading and first sentence of the status page. */
export const statusWords: Record<
  ClaimView["state"],
  { title: string; intro: string }
> = {
  confirming: {
    title: "Confirm your work mailbox",
    intro: "One code from your work mailbox, and we can finish checking.",
  },
  checking: {
    title: "We are checking your details",
    intro: "That takes a few seconds; this page shows how it went.",
  },
  "in-review": {
    title: "A person is looking at your details",
    intro:
      "There is nothing you need to do. We mail you as soon as it is decided; until then you read the opening of every summary.",
  },
  asked: {
    title: "We have a question for you",
    intro: "Answer it here, and your request goes on from there.",
  },
  declined: {
    title: "We could not confirm your details",
    intro:
      "That is about what could be checked, not about you. Here is the reason, and what you can do.",
  },
  lapsed: {
    title: "It is time to confirm your details again",
    intro:
      "We ask once a year whether they still hold. What you told us before is filled in for you.",
  },
  qualified: {
    title: "You may read everything",
    intro: "Your details are confirmed. Every summary is open to you, free.",
  },
  suspended: {
    title: "Your subscription is on hold",
    intro:
      "You can still read the opening of every summary. Nothing you told us is lost.",
  },
};

/** The heading of one claim: a hint of ours is not a person's question. */
export function headingOf(claim: Pick<ClaimView, "state" | "hint">) {
  return claim.state === "asked" && claim.hint
    ? {
        title: "Please check one thing",
        intro: "Your request goes on as soon as you send it again.",
      }
    : statusWords[claim.state];
}

/** Why a claim was declined, and what helps. */
const declineWords: Record<string, string> = {
  "not-a-health-professional":
    "What you told us does not describe a health profession. If that is a misunderstanding, try again and name the profession on your license.",
  "profession-not-covered":
    "This publication is not free for your profession at present. The opening of every summary stays open to you.",
  "not-in-the-us":
    "This publication is free for professionals who practice in the US. The opening of every summary stays open to you.",
  "licence-not-current":
    "The licensing board lists your license as not current. When that changes, or if the board is wrong, try again.",
  "record-does-not-fit":
    "The public record and what you typed are too far apart. Look at your name and number, and try again.",
  "could-not-verify":
    "We found nothing that shows that the account and the license belong together. A work mailbox would.",
  "attestation-untrue":
    "What you confirmed turned out not to be true. Write to us if you see that differently.",
  "npi-check-digit":
    "The NPI was not a valid number. Look for a mistyped digit, and try again.",
  "npi-organisation":
    "The NPI belongs to an organization. Try again with your own (type 1).",
  "mailbox-disposable":
    "The work address is of a kind that is thrown away after use. Try again with your work address.",
};

export function declineReasonWords(reason: string): string {
  return (
    declineWords[reason] ??
    "What could be checked was not enough. Try again with a work mailbox, or with your license."
  );
}

const suspensionWords: Record<string, string> = {
  "not-the-named-person":
    "We have reason to think that the account and the professional it names are not the same person.",
  "not-qualified-any-more":
    "We learned that what you told us about your profession does not hold any more.",
  "shared-account": "More than one person seems to use this account.",
  "automated-copying": "Summaries were copied by a program.",
  abuse: "It was used against the terms it was opened under.",
  "own-request": "You asked us to.",
};

export function suspensionReasonWords(reason: string): string {
  return suspensionWords[reason] ?? "";
}
