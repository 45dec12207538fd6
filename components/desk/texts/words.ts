import type { TextKind } from "#domain/eligibility/texts/schema.ts";

export const textWords: Record<TextKind, { label: string; shown: string }> = {
  offer: {
    label: "The offer",
    shown:
      "At the top of every page to readers who have not subscribed, and with every claim.",
  },
  attestation: {
    label: "The attestation",
    shown:
      "Beside the box a reader ticks to send a claim. It is kept with the claim as it stood.",
  },
  privacy: {
    label: "The privacy notice",
    shown:
      "At the end of the page on who reads free, below what is kept. An empty line begins a paragraph.",
  },
  "consent-newsletter": {
    label: "Consent: newsletter",
    shown: "Where a reader may consent to the newsletter.",
  },
  "consent-research-invitations": {
    label: "Consent: research invitations",
    shown: "Where a reader may consent to be invited to research.",
  },
  "consent-sponsor-sharing": {
    label: "Consent: sharing with sponsors",
    shown: "Where a reader may consent that a sponsor learns of them.",
  },
};

export const textProblems: Record<string, string> = {
  unchanged: "This is the text in force already.",
  "too-short": "This is too short to say anything.",
};
