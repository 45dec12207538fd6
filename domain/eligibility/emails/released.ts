import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";

/** To an account whose record passed to the reader's newer account. */
export function releasedMail() {
  const { siteName, url } = env();
  return {
    subject: `${siteName}: your newer account is linked`,
    ...mailLayout({
      heading: "Your newer account is linked",
      paragraphs: [
        "As you told us, your professional record is now linked to your newer account. Sign in with that one to read on.",
        "This account stays, with its history. If it was not you who told us, write to us at once.",
      ],
      action: { label: "Sign in", url: new URL("/sign-in", url).href },
    }),
  };
}
