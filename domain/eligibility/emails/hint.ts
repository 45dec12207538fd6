import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";
import type { Hint } from "../assessment.ts";

const words: Record<Hint, string> = {
  "name-misspelt":
    "Please check that your name is spelled as on your NPI record. If it is, say so, and a person goes on from there.",
  "npi-replaced":
    "Please check your NPI: numbers are sometimes replaced by a newer one. If it is the one you use, say so, and a person goes on from there.",
};

/** Asks the reader to look once more, without saying what the registry holds. */
export function hintMail(options: { hint: Hint; days: number }) {
  const { siteName, url } = env();
  return {
    subject: `${siteName}: please check one thing`,
    ...mailLayout({
      heading: "Please check one thing",
      paragraphs: [
        words[options.hint],
        `Your request waits for ${options.days} days; after that it closes, and you can make a new one at any time.`,
      ],
      action: {
        label: "Check it",
        url: new URL("/account/claim/status", url).href,
      },
    }),
  };
}
