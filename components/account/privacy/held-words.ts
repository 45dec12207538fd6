import { formatDateTime } from "#lib/clock.ts";
import type { HeldData } from "#domain/subscribers/held/schema.ts";

export type HeldGroupWords = {
  title: string;
  /** Why it is kept, and until when, as sentences. */
  why: string;
  until: string;
};

/** Every kind of stored record in the order in which a reader would ask. */
export const heldGroups: Record<keyof HeldData, HeldGroupWords> = {
  account: {
    title: "Your account",
    why: "Where we write to you, and the name you qualified under.",
    until: "Goes when you delete the account.",
  },
  claims: {
    title: "Requests to be recognized",
    why: "What you told us about your profession, what showed that it is you, and how it was decided: so that we, you and an auditor can follow it.",
    until:
      "What led to nothing loses your details after three years; the rest goes with your account.",
  },
  bindings: {
    title: "Qualifications",
    why: "That this account is this professional, from when to when. It is what opens the summaries.",
    until: "Goes with your account.",
  },
  qualifications: {
    title: "Confirmations",
    why: "Each time you became qualified or confirmed it. Circulation audits count these.",
    until:
      "Stays when the account is deleted, without anything that names you: profession, state and three digits of the ZIP code.",
  },
  consents: {
    title: "What you agreed to",
    why: "Each purpose by itself, with the words as they stood.",
    until: "Ends when you say so.",
  },
  sessions: {
    title: "Sign-ins",
    why: "So that you can end them, and see one that is not yours.",
    until: "Removed thirty days after they end.",
  },
  mails: {
    title: "Mails we sent you",
    why: "So that nothing is sent twice, and to see whether it arrived.",
    until: "Their words are removed after ninety days.",
  },
  suspensions: {
    title: "Times on hold",
    why: "Why reading was stopped, and when it went on.",
    until: "Goes with your account.",
  },
  appeals: {
    title: "Appeals",
    why: "What you asked another person to look at, and the answer.",
    until: "Goes with your account.",
  },
  trail: {
    title: "The trail",
    why: "What happened to this account and when: every change leaves a line.",
    until: "Stays when the account is deleted, without your name or address.",
  },
};

const fields: Record<string, string> = {
  npi: "NPI",
  practiceZip: "Practice ZIP code",
  zip3: "ZIP code, first three digits",
  agentFamily: "Device",
  licenceNumber: "License number",
  licenceState: "License state",
  licenceBoard: "License board",
  workEmail: "Work e-mail",
  createdAt: "Made",
  givenAt: "Agreed",
  withdrawnAt: "Withdrawn",
  fromStatus: "From",
  toStatus: "To",
  actorKind: "By",
  at: "When",
  action: "What",
  id: "Number",
};

/** "practiceSetting" -> "Practice setting". */
export function fieldWords(name: string): string {
  const spaced = name.replaceAll(/[A-Z]/g, (big) => ` ${big.toLowerCase()}`);
  const plain = spaced.replace(/ (at|on)$/, "");
  return fields[name] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** A stored value as a person reads it. */
export function valueWords(value: unknown): string {
  if (value instanceof Date) return formatDateTime(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" || typeof value === "number"
    ? String(value).replaceAll("_", " ")
    : JSON.stringify(value);
}
