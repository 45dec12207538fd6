import { formatDate } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { mailLayout } from "#lib/mail/layout.ts";

export function approvedMail(options: { returnTo: string; validUntil: Date }) {
  const { siteName, url } = env();
  return {
    subject: `You can now read everything on ${siteName}`,
    ...mailLayout({
      heading: "You are qualified",
      paragraphs: [
        "We have recognized you as a US healthcare professional. Every series is open to you, free of charge.",
        `This is good until ${formatDate(options.validUntil)}. We will then ask you to confirm it again.`,
      ],
      action: {
        label: "Read on",
        url: new URL(options.returnTo, url).href,
      },
    }),
  };
}
