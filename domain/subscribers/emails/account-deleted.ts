import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";

/** The last mail an account gets. */
export function accountDeletedMail() {
  const { siteName, url } = env();
  return {
    subject: `Your ${siteName} account is deleted`,
    ...mailLayout({
      heading: "Your account is deleted",
      paragraphs: [
        "What you told us about yourself is gone, and you are signed out everywhere.",
        "What stays is a record without you in it: that somebody of a profession, in a state, was qualified from one day to another. Circulation audits need it.",
        `You are welcome to subscribe again at any time: ${url.href}`,
      ],
    }),
  };
}
