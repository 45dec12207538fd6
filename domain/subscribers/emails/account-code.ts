import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";

const headings = {
  deletion: "Delete your account",
  address: "Confirm your new address",
};

const consequences = {
  deletion:
    "It deletes your account for good. If you did not ask for that, do nothing, and sign out everywhere from your account: somebody may be using it.",
  address:
    "It makes this the address of your account. If you did not ask for that, do nothing.",
};

export function accountCodeMail(options: {
  purpose: "deletion" | "address";
  code: string;
  minutes: number;
}) {
  const { purpose, code, minutes } = options;
  const heading = headings[purpose];
  return {
    subject: `${code}: ${heading.toLowerCase()} at ${env().siteName}`,
    ...mailLayout({
      heading,
      code,
      paragraphs: [
        `Enter this code on the page you came from. It is good for ${minutes} minutes and works once.`,
        consequences[purpose],
      ],
    }),
  };
}
