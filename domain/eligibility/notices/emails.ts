import { formatDate } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { mailLayout, type MailParts } from "#lib/mail/layout.ts";
import type { ClaimPath } from "../assessment.ts";
import type { NoticeName } from "./rules.ts";

export type NoticeMail = {
  name: NoticeName;
  path: ClaimPath;
  validUntil: Date;
  /** Set when the work mailbox is to be proven, too. */
  mailbox: { address: string; until: Date | null } | null;
};

/** What a reader is told as time passes; the same words for each of a kind. */
export function noticeMail(notice: NoticeMail) {
  const { subject, ...parts } = wordsOf(notice);
  return {
    subject: `${env().siteName}: ${subject}`,
    ...mailLayout(parts),
  };
}

function wordsOf(notice: NoticeMail): MailParts & { subject: string } {
  if (notice.name === "ended") return ended(notice);
  if (notice.name === "ending-30" || notice.name === "ending-7") {
    return ending(notice);
  }
  return ask(notice);
}

function ask({ name, validUntil, mailbox }: NoticeMail) {
  const isLast = name.endsWith("-last");
  const subject = name.startsWith("mailbox")
    ? "please confirm your work mailbox"
    : "is this still you?";
  return {
    subject,
    heading: name.startsWith("mailbox")
      ? "Please confirm your work mailbox"
      : "Is this still you?",
    paragraphs: [
      "Once a year we ask our readers whether what they told us about their profession still holds. It takes a minute: look at your details, and confirm them.",
      ...mailboxWords(mailbox),
      isLast
        ? `This is our last reminder for now. Without your confirmation your subscription ends on ${formatDate(validUntil)}.`
        : `Your subscription is good until ${formatDate(validUntil)}; confirming it now starts it anew.`,
    ],
    action: action("/account/requalification", "Look at my details"),
  };
}

function mailboxWords(mailbox: NoticeMail["mailbox"]): string[] {
  if (!mailbox) return [];
  const asks = `We also mail one code to ${mailbox.address}, to see that it is still yours.`;
  return mailbox.until
    ? [
        `${asks} Please do that by ${formatDate(mailbox.until)}: after that the summaries close until you have.`,
      ]
    : [asks];
}

function ending({ name, path, validUntil }: NoticeMail) {
  const days = name === "ending-7" ? 7 : 30;
  const subject = `your subscription ends in ${days} days`;
  return {
    subject,
    heading: `Your subscription ends on ${formatDate(validUntil)}`,
    paragraphs: [endingWords[path], "Nothing you told us is lost meanwhile."],
    action:
      path === "npi"
        ? action("/account/requalification", "Confirm my details")
        : action("/account/claim?change", "Send my details"),
  };
}

const endingWords: Record<ClaimPath, string> = {
  npi: "You have not confirmed your details for nearly three years, and we may not count on them longer than that. Confirm them, and you read on for free as before.",
  licence:
    "Your subscription rests on your license, and the date we hold for it is over. Send us the renewed one, and you read on for free as before.",
  trainee:
    "Your program ends, and with it your subscription as a trainee. Congratulations: tell us your new profession, and you read on for free as before.",
};

function ended({ path }: NoticeMail) {
  return {
    subject: "your subscription has ended",
    heading: "Your subscription has ended",
    paragraphs: [
      path === "trainee"
        ? "Your time as a trainee is over, and your subscription as one as well. Tell us your new profession, and every summary opens to you again, free."
        : "You still read the opening of every summary. Tell us your details again, and the rest opens to you as before, free. What you told us is filled in for you.",
    ],
    action: action("/account/claim", "Tell us my details"),
  };
}

function action(path: string, label: string) {
  return { label, url: new URL(path, env().url).href };
}
