import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";

/** To an account whose professional record is linked to another one from now. */
export function releasedMail({ merged }: { merged: boolean }) {
  const { siteName, url } = env();
  const words = merged ? mergedWords : outweighedWords;
  return {
    subject: `${siteName}: ${words.heading.toLowerCase()}`,
    ...mailLayout({
      heading: words.heading,
      paragraphs: words.paragraphs,
      action: { label: words.label, url: new URL(words.path, url).href },
    }),
  };
}

const mergedWords = {
  heading: "Your newer account is linked",
  paragraphs: [
    "As you told us, your professional record is now linked to your newer account. Sign in with that one to read on.",
    "This account stays, with its history. If it was not you who told us, write to us at once.",
  ],
  label: "Sign in",
  path: "/sign-in",
};

const outweighedWords = {
  heading: "Your record is linked elsewhere",
  paragraphs: [
    "A professional record can be linked to one account only. A person compared the evidence for yours with that of a later request, and the later one was proven more strongly.",
    "If the record is yours, make a new request and add evidence, such as a document. This account stays, with its history.",
  ],
  label: "Make a new request",
  path: "/account/claim",
};
