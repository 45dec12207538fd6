import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";

export function silentAccountMail(options: { days: number }) {
  const { siteName, url } = env();
  return {
    subject: `Your ${siteName} account will be deleted`,
    ...mailLayout({
      heading: "Do you still want this account?",
      paragraphs: [
        "You opened it more than two years ago, have not told us a profession, and have not used it since. We keep nothing that nobody needs.",
        `Sign in within ${options.days} days to keep it. Otherwise it is deleted, and you can open a new one at any time.`,
      ],
      action: { label: "Keep my account", url: new URL("/sign-in", url).href },
    }),
  };
}
