import { suspensionReasonWords } from "#components/account/status-words.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice, type Tone } from "#components/ui/notice.tsx";
import type { Standing as StandingShape } from "#domain/eligibility/schema.ts";
import { formatDate } from "#lib/clock.ts";

type Words = {
  tone: Tone;
  title: string;
  text: string;
  action: { href: string; label: string };
};

const status = "/account/claim/status";
const claim = "/account/claim";

const words: Record<StandingShape["state"] | "suspended", Words> = {
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
  },
  lapsed: {
    tone: "warm",
    title: "It is time to confirm your details again",
    text: "What you told us before is filled in for you.",
    action: { href: claim, label: "Confirm my details" },
  },
  qualified: {
    tone: "good",
    title: "Qualified: you read everything",
    text: "Your details are confirmed.",
    action: { href: status, label: "See your details" },
  },
  suspended: {
    tone: "warm",
    title: "Your subscription is on hold",
    text: "You read the openings.",
    action: { href: "/about#appeal", label: "How an appeal works" },
  },
};

/** What this account may read, why, and until when. */
export function Standing({
  standing,
  suspended,
}: {
  standing: StandingShape;
  /** Why the account is on hold; null when it is not. */
  suspended: string | null;
}) {
  const state = suspended ? "suspended" : standing.state;
  const { tone, title, text, action } = words[state];
  return (
    <div className="grid gap-5">
      <Notice tone={tone} title={title}>
        <p>
          {text}
          {state === "qualified" && standing.validUntil
            ? ` Good until ${formatDate(standing.validUntil)}.`
            : null}
          {suspended ? ` ${suspensionReasonWords(suspended)}` : null}
        </p>
      </Notice>
      <div>
        <ButtonLink
          href={action.href}
          look={state === "qualified" || suspended ? "plain" : "primary"}
        >
          {action.label}
        </ButtonLink>
      </div>
    </div>
  );
}
