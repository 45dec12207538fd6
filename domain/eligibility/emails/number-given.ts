import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";

/** To the former holder: what happened and what to do, nothing of the other. */
export function numberGivenMail() {
  const { siteName, url } = env();
  return {
    subject: `${siteName}: your professional record is no longer linked`,
    ...mailLayout({
      heading: "Your professional record is no longer linked",
      paragraphs: [
        "The same professional record was claimed by another account. Two of our reviewers compared what each account had shown, and the record is now linked to the other one.",
        "Your account stays, with everything you kept in it; summaries show their openings only.",
        "If the record is yours, please tell us. Somebody who has not decided this will look at it again, and anything that shows your side helps: a license, a badge, a letter from your employer.",
      ],
      action: {
        label: "Ask for another look",
        url: new URL("/account", url).href,
      },
    }),
  };
}
