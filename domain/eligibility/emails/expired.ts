import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";

export function expiredMail(options: { days: number }) {
  const { siteName, url } = env();
  return {
    subject: `${siteName}: your request has closed`,
    ...mailLayout({
      heading: "Your request has closed",
      paragraphs: [
        `We had no answer from you for ${options.days} days, so your request to read as a healthcare professional is closed.`,
        "You can make a new one at any time; it takes a few minutes.",
      ],
      action: {
        label: "Start again",
        url: new URL("/account/claim", url).href,
      },
    }),
  };
}
