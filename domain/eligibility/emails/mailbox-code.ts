import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";

export function mailboxCodeMail(options: { code: string; minutes: number }) {
  const { siteName } = env();
  return {
    subject: `${options.code} confirms your work address for ${siteName}`,
    ...mailLayout({
      heading: "Confirm your work address",
      code: options.code,
      paragraphs: [
        `Enter this code on the page you came from. It is good for ${options.minutes} minutes and works once.`,
      ],
      footer:
        "If you did not ask for this, somebody mistyped an address, or is using yours. Without the code nothing happens.",
    }),
  };
}
