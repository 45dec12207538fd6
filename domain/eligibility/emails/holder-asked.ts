import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";

/** To the account that holds a number. Never says who else asked for it. */
export function holderAskedMail(options: { token: string; days: number }) {
  const { siteName, url } = env();
  const link = new URL("/holder", url);
  link.searchParams.set("token", options.token);
  return {
    subject: `${siteName}: was it you?`,
    ...mailLayout({
      heading: "Someone asked to link your professional record",
      paragraphs: [
        `Someone has asked us to link the professional record that your ${siteName} account is linked to. It may have been you, with another e-mail address.`,
        "Your account goes on as before; nothing changes by itself, and a person looks at every such request. Your answer helps.",
        `The link is good for ${options.days} days.`,
      ],
      action: { label: "Say whether it was you", url: link.href },
    }),
  };
}
