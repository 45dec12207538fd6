import { formatDate } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";

export function inReviewMail(options: { dueAt: Date }) {
  const { siteName, url } = env();
  return {
    subject: `${siteName}: your request is with our reviewers`,
    ...mailLayout({
      heading: "A person is looking at your request",
      paragraphs: [
        "Not everything can be confirmed automatically, so one of our reviewers will compare your request with public sources.",
        `You will hear from us by ${formatDate(options.dueAt)}. There is nothing you need to do until then.`,
      ],
      action: {
        label: "See where it stands",
        url: new URL("/account/claim/status", url).href,
      },
    }),
  };
}
