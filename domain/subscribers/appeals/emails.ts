import { formatDate } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";
import type { AppealSubject, RefuseReason } from "./schema.ts";

const appeals = "/account/appeals";

/** The appeal is in; a person answers by then. */
export function appealReceivedMail(options: { dueAt: Date }) {
  return {
    subject: `${env().siteName}: we have your appeal`,
    ...mailLayout({
      heading: "We have your appeal",
      paragraphs: [
        `A person who was not part of the decision looks at it, and answers by ${formatDate(options.dueAt)}.`,
        "There is nothing you need to do until then.",
      ],
      action: action(appeals, "See your appeal"),
    }),
  };
}

const granted: Record<AppealSubject, string> = {
  claim:
    "Your request is open again, and a person looks at it anew. We mail you as soon as it is decided.",
  suspension:
    "Your subscription is not on hold any more: you read as you did before.",
  registry: "Your access goes on as before.",
};

export function appealGrantedMail(options: { about: AppealSubject }) {
  return {
    subject: `${env().siteName}: your appeal succeeded`,
    ...mailLayout({
      heading: "You were right to ask",
      paragraphs: [
        "Another person has looked at your case and decided for you.",
        granted[options.about],
      ],
      action: action("/account", "Go to your account"),
    }),
  };
}

const refused: Record<RefuseReason, string> = {
  "decision-stands":
    "We looked at everything anew, and came to the same result.",
  "nothing-new":
    "We found nothing in your message that was not weighed before.",
  "outside-the-offer":
    "What you describe is outside of what this publication is free for.",
  "settled-otherwise":
    "What you asked us to look at has been settled in the meantime.",
};

export function appealRefusedMail(options: { reason: RefuseReason }) {
  return {
    subject: `${env().siteName}: the answer to your appeal`,
    ...mailLayout({
      heading: "The decision stays as it is",
      paragraphs: [
        "Another person has looked at your case.",
        refused[options.reason],
        "When something changes you may tell us your details anew at any time. The opening of every summary stays open to you.",
      ],
      action: action(appeals, "See the answer"),
    }),
  };
}

function action(path: string, label: string) {
  return { label, url: new URL(path, env().url).href };
}
