import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";
import { askedWords } from "./words.ts";

export function askedMail(options: {
  reason: string;
  question: string;
  days: number;
}) {
  const { siteName, url } = env();
  return {
    subject: `${siteName}: a question about your request`,
    ...mailLayout({
      heading: "We need one more thing",
      paragraphs: [
        askedWords(options.reason),
        options.question,
        `Please answer within ${options.days} days; after that the request closes, and you can make a new one at any time.`,
      ],
      action: {
        label: "Answer",
        url: new URL("/account/claim/status", url).href,
      },
    }),
  };
}
