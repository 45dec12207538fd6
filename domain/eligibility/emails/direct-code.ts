import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";
import { spaced } from "../codes.ts";

export function directCodeMail(options: { code: string; minutes: number }) {
  const { siteName } = env();
  const code = spaced(options.code);
  return {
    subject: `${code} links your professional record with ${siteName}`,
    ...mailLayout({
      heading: "Confirm that this record is yours",
      code,
      paragraphs: [
        `Somebody asked to read ${siteName} as the professional for whom the NPI registry lists this address. If that is you, enter the code on the page you came from. It is good for ${options.minutes} minutes and works once.`,
      ],
      footer:
        "If it was not you, do nothing and tell nobody the code: without it nothing happens.",
    }),
  };
}
