import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";
import { findProfession } from "../professions.ts";

/** Says nothing of whether the recipient has an account: it is not known here. */
export function vouchMail(options: {
  name: string;
  profession: string;
  organisation: string;
  token: string;
  days: number;
}) {
  const { siteName, url } = env();
  const { name, organisation, days } = options;
  const link = new URL("/vouch", url);
  link.searchParams.set("token", options.token);
  const profession = findProfession(options.profession)?.label ?? "";
  return {
    subject: `${name} names you as a colleague`,
    ...mailLayout({
      heading: `Do you know ${name}?`,
      paragraphs: [
        `${name} asks to read ${siteName}, which is free for US healthcare professionals, and says to work at ${organisation} (${profession.toLowerCase()}). As a colleague you can help us by saying whether that is so.`,
        `The link shows the question; nothing happens before you answer it. It is good for ${days} days.`,
      ],
      action: { label: "See the question", url: link.href },
      footer:
        "You were named by the person above, who typed this address. If you do not want to answer, do nothing.",
    }),
  };
}
