import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";

/** To the address that was left behind; it does not say where the account went. */
export function addressChangedMail() {
  const { siteName, url } = env();
  return {
    subject: `The address of your ${siteName} account has changed`,
    ...mailLayout({
      heading: "Your account has another address now",
      paragraphs: [
        "The account that belonged to this address was moved to another one, by somebody who was signed in and could read mail at both.",
        "Every other place it was signed in has been signed out.",
        `If this was not you, write to us at once by answering this mail, or see ${new URL("/about#appeal", url).href}`,
      ],
    }),
  };
}
