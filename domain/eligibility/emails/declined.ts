import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";
import { declinedWords } from "./words.ts";

export function declinedMail(options: { reason: string }) {
  const { siteName, url } = env();
  return {
    subject: `${siteName}: we could not confirm your request`,
    ...mailLayout({
      heading: "We could not confirm your request",
      paragraphs: [
        declinedWords(options.reason),
        "If something was missing or mistyped, please try again with the corrected details. A person looks at every request that is not plain.",
        "Your account stays, and the public part of every article remains open to you.",
      ],
      action: {
        label: "Try again",
        url: new URL("/account/claim", url).href,
      },
    }),
  };
}
