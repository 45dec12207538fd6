import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";

/** To administrators, once a day at most. Names no number and no account. */
export function unissuedMail(options: { count: number }) {
  const { siteName, url } = env();
  return {
    subject: `${siteName}: many unissued NPIs are being tried`,
    ...mailLayout({
      heading: "Somebody may be trying numbers",
      paragraphs: [
        `In the last hour ${options.count} requests named an NPI that is valid but was never issued. People mistype; this many look like a program.`,
        "Nothing was given away: each of them saw what every waiting reader sees. Look at the newest requests, and suspend accounts that make no sense.",
      ],
      action: {
        label: "See the requests",
        url: new URL("/admin/claims?status=all", url).href,
      },
    }),
  };
}
