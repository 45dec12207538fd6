import { mailLayout } from "#lib/mail/layout.ts";

/** The mailed code, with the same as a link for another device. */
export function signInCodeMail(options: {
  siteName: string;
  code: string;
  linkUrl: string;
  codeMinutes: number;
  linkMinutes: number;
}) {
  const { siteName, code, linkUrl, codeMinutes, linkMinutes } = options;
  return {
    subject: `${code} is your ${siteName} code`,
    ...mailLayout({
      heading: "Your sign-in code",
      code,
      paragraphs: [
        `Enter this code on the page you came from. It is good for ${codeMinutes} minutes and works once.`,
        `Or open the link below, which asks you to press a button; it is good for ${linkMinutes} minutes.`,
      ],
      action: { label: `Sign in to ${siteName}`, url: linkUrl },
      footer:
        "If you did not ask for this, you need not do anything: without the code nobody can sign in.",
    }),
  };
}
