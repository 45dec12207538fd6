import type { Tone } from "#components/ui/notice.tsx";
import { registryReasonWords } from "#components/account/registry-words.ts";
import { suspensionReasonWords } from "#components/account/status-words.ts";
import type { Requalification } from "#domain/eligibility/requalification/schema.ts";
import type { Standing } from "#domain/eligibility/schema.ts";
import type { Matter } from "#domain/subscribers/appeals/schema.ts";
import { formatDate } from "#lib/clock.ts";

type Action = { href: string; label: string };

/** What an account page says about reading: where, why, and the way on. */
export type Situation = {
  tone: Tone;
  title: string;
  text: string;
  action: Action;
  /** Nothing has to be done now. */
  isCalm?: boolean;
  more?: Action;
};

export type SituationFacts = {
  standing: Standing;
  /** Why the account is on hold; null when it is not. */
  suspended: string | null;
  /** What could be confirmed anew; null when nothing can. */
  held: Pick<
    Requalification,
    "isDue" | "isMailboxDue" | "graceUntil" | "graceReason"
  > | null;
  /** Decisions that another person could look at. */
  matters: Pick<Matter, "about" | "reason">[];
};

const status = "/account/claim/status";
const claim = "/account/claim";
const confirm = {
  href: "/account/requalification",
  label: "Confirm my details",
};
const appeal = { href: "/account/appeals", label: "Have another person look" };

const plain: Record<
  Exclude<Standing["state"], "qualified" | "lapsed">,
  Situation
> = {
  none: {
    tone: "plain",
    title: "You read the openings",
    text: "Tell us your profession, and every summary opens to you, free.",
    action: { href: claim, label: "Tell us your profession" },
  },
  confirming: {
    tone: "warm",
    title: "Your work mailbox waits to be confirmed",
    text: "We mailed it a code.",
    action: { href: status, label: "Enter the code" },
  },
  checking: {
    tone: "plain",
    title: "Your details are being checked",
    text: "That takes a few seconds.",
    action: { href: status, label: "See your request" },
  },
  "in-review": {
    tone: "plain",
    title: "A person is looking at your details",
    text: "We mail you as soon as it is decided. Until then you read the openings.",
    action: { href: status, label: "See your request" },
  },
  asked: {
    tone: "warm",
    title: "We have a question for you",
    text: "Your request goes on when you answer it.",
    action: { href: status, label: "Read and answer it" },
  },
  declined: {
    tone: "warm",
    title: "We could not confirm your details",
    text: "You read the openings. You may try again at any time.",
    action: { href: status, label: "See the reason" },
    more: appeal,
  },
};

/** Chooses the words for a reader, the most pressing matter first. */
export function situationOf(facts: SituationFacts): Situation {
  const { standing, suspended } = facts;
  if (suspended) return onHold(suspended);
  if (standing.state === "qualified") return qualified(facts);
  return standing.state === "lapsed" ? lapsed(facts) : plain[standing.state];
}

function onHold(reason: string): Situation {
  return {
    tone: "warm",
    title: "Your subscription is on hold",
    text: `You read the openings. ${suspensionReasonWords(reason)}`,
    action: appeal,
    isCalm: true,
  };
}

function qualified({ standing, held }: SituationFacts): Situation {
  const until = formatDate(standing.validUntil ?? new Date(0));
  const grace = held?.graceUntil ? formatDate(held.graceUntil) : null;
  if (grace && held?.graceReason?.startsWith("registry-")) {
    return {
      tone: "warm",
      title: `You read everything until ${grace}`,
      text: registryReasonWords(held.graceReason),
      action: { ...confirm, label: "See what you can do" },
    };
  }
  if (held?.isDue || held?.isMailboxDue) {
    return {
      tone: "warm",
      title: "You read everything. Is this still you?",
      text: grace
        ? `Please confirm your details and your work mailbox by ${grace}; after that the summaries close until you have.`
        : `Please confirm your details; it takes a minute. Good until ${until}.`,
      action: confirm,
    };
  }
  return {
    tone: "good",
    title: "Qualified: you read everything",
    text: `Your details are confirmed. Good until ${until}.`,
    action: { href: status, label: "See your details" },
    isCalm: true,
  };
}

function lapsed({ held, matters }: SituationFacts): Situation {
  const ended = matters.find(({ about }) => about === "registry");
  if (ended && !held) {
    return {
      tone: "warm",
      title: "Your access has ended",
      text: `${registryReasonWords(ended.reason)} You read the openings.`,
      action: { href: claim, label: "Send my details anew" },
      more: appeal,
    };
  }
  if (held?.graceReason === "mailbox-unproven") {
    return {
      tone: "warm",
      title: "One code opens the summaries again",
      text: "We asked you to show that your work mailbox is still yours.",
      action: confirm,
    };
  }
  return {
    tone: "warm",
    title: "It is time to confirm your details again",
    text: "What you told us before is filled in for you.",
    action: { href: claim, label: "Confirm my details" },
  };
}
