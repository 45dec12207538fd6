import { formatDate } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";
import type { DoubtKind } from "./schema.ts";

const found: Record<DoubtKind, string> = {
  deactivated: "The national registry lists your NPI as deactivated.",
  gone: "The national registry does not list your NPI any more.",
  replaced: "The national registry lists another NPI in place of yours.",
  "profession-lost":
    "The national registry does not list your profession with your NPI any more.",
  "name-changed": "The national registry lists another name with your NPI.",
};

const clear =
  "If that is a mistake, there is nothing to fear: bring your record up to date at the registry (nppes.cms.hhs.gov), or ask us to have a person look, and tell us what happened.";

/** The registry turned against a reader, and access ends unless it is mended. */
export function graceMail(options: { kind: DoubtKind; until: Date }) {
  const { siteName, url } = env();
  const until = formatDate(options.until);
  return {
    subject: `${siteName}: your NPI record has changed`,
    ...mailLayout({
      heading: "Your NPI record has changed",
      paragraphs: [
        found[options.kind],
        `You read on as before until ${until}. After that your access ends, unless the record is put right or you tell us your details anew.`,
        clear,
      ],
      action: {
        label: "See what you can do",
        url: new URL("/account/requalification", url).href,
      },
    }),
  };
}

/** The doubt is over: the record was mended, or a person looked. */
export function graceLiftedMail() {
  const { siteName, url } = env();
  return {
    subject: `${siteName}: your access goes on`,
    ...mailLayout({
      heading: "Your access goes on",
      paragraphs: [
        "The question about your NPI record is settled. You read everything as before, and there is nothing you need to do.",
      ],
      action: { label: "Read on", url: url.href },
    }),
  };
}

/** The binding ended because of the registry, or of what a person found there. */
export function bindingEndedMail(options: { kind: DoubtKind }) {
  const { siteName, url } = env();
  return {
    subject: `${siteName}: your access has ended`,
    ...mailLayout({
      heading: "Your access has ended",
      paragraphs: [
        found[options.kind],
        "So we cannot count you as a qualified reader any more. You still read the opening of every summary, and nothing you told us is lost.",
        "You can tell us your details anew at any time, or ask that a person who was not part of this decision looks at it.",
      ],
      action: {
        label: "Ask for another look",
        url: new URL("/account/appeals", url).href,
      },
    }),
  };
}
