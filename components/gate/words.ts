import type { MissingStep } from "#domain/gate/schema.ts";

type Action = {
  label: string;
  href: string;
  /** Brings the reader back to the paragraph where the lead-in stopped. */
  returns: boolean;
};

export type GateWords = {
  heading: string;
  text: string;
  /** What is left to do, for those on the way; `done` are behind them. */
  steps?: { texts: string[]; done: number };
  actions: [Action, ...Action[]];
};

const steps = [
  "Confirm your e-mail with a six-digit code",
  "Tell us your profession and NPI or license",
  "We check it, often within seconds",
];

function to(href: string, label: string): Action {
  return { href, label, returns: false };
}

function through(href: string, label: string): Action {
  return { href, label, returns: true };
}

/** What the gate says, by the step that is missing. */
export const gateWords: Record<MissingStep, GateWords> = {
  "sign-in": {
    heading: "Keep reading, free",
    text: "This summary is for qualified healthcare professionals in the US. Three short steps, and you return to this paragraph.",
    steps: { texts: steps, done: 0 },
    actions: [
      through("/sign-in", "Subscribe free"),
      through("/sign-in", "Sign in"),
    ],
  },
  eligibility: {
    heading: "Two steps left",
    text: "Your e-mail is confirmed. Tell us what you do, and you return to this paragraph.",
    steps: { texts: steps, done: 1 },
    actions: [through("/account/claim", "Tell us your profession")],
  },
  "confirm-mailbox": {
    heading: "Confirm your work e-mail",
    text: "We sent a six-digit code to the work address you gave. With it, we can finish checking your details.",
    steps: {
      texts: [...steps.slice(0, 2), "Enter the code from your work mailbox"],
      done: 2,
    },
    actions: [
      through("/account/claim/mailbox", "Enter the code"),
      to("/account/claim/status", "See your request"),
    ],
  },
  checking: {
    heading: "We are checking your details",
    text: "That takes a few seconds. Then this summary opens, or your request says what is next.",
    actions: [to("/account/claim/status", "See how it went")],
  },
  "in-review": {
    heading: "A person is looking at your details",
    text: "There is nothing you need to do. We write to you as soon as it is decided, and this summary opens then.",
    actions: [to("/account/claim/status", "See your request")],
  },
  asked: {
    heading: "We have a question for you",
    text: "The person looking at your details needs one more thing from you before deciding.",
    actions: [to("/account/claim/status", "Read and answer it")],
  },
  declined: {
    heading: "We could not confirm your details",
    text: "The reason is on your request, with what you can do: correct a detail and try again, or ask for a person to look at it.",
    actions: [
      to("/account/claim/status", "See the reason"),
      through("/account/claim", "Try again"),
    ],
  },
  lapsed: {
    heading: "It is time to confirm your details again",
    text: "We ask once a year whether they still hold. It takes a minute, and you return to this paragraph.",
    actions: [through("/account/claim", "Confirm my details")],
  },
  suspended: {
    heading: "Your subscription is on hold",
    text: "You can read the opening of every summary. Your account says why, and how to ask a person to look at it again.",
    actions: [to("/account", "Go to your account")],
  },
  "second-factor": {
    heading: "Confirm it is you",
    text: "Staff accounts read after a second step at sign-in.",
    actions: [through("/sign-in/second-factor", "Enter your code")],
  },
};
