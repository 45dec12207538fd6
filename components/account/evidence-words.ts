import type { EvidenceKind } from "#domain/eligibility/assessment.ts";
import type { WayKind } from "#domain/eligibility/evidence/rules.ts";

/** What a reader has shown, as the reader knows it. */
export const shownWords: Partial<Record<EvidenceKind, string>> = {
  "work-mailbox": "Your work mailbox is yours",
  "direct-address": "The Direct address on record is yours",
  federated: "An identity provider knows you",
  documents: "Documents that a reviewer has looked at",
  letter: "You have the code from the letter to your practice",
  vouches: "Colleagues know you",
};

type Way = { title: string; text: string; how: string };

/** Each way in one sentence, and what its button says. */
export const wayWords: Record<WayKind, Way> = {
  federated: {
    title: "Sign in where you are known",
    text: "Somebody who has verified you already tells us so; we learn your name and that you work there, and nothing else.",
    how: "Sign in with",
  },
  "direct-address": {
    title: "Your Direct address on record",
    text: "We mail a code to the Direct address that the NPI registry lists for your number alone.",
    how: "Mail me a code",
  },
  documents: {
    title: "Your license and a photo ID",
    text: "You upload pictures of them; a reviewer looks, and the pictures are deleted after the decision.",
    how: "Upload documents",
  },
  vouches: {
    title: "The word of colleagues",
    text: "People at your organization who are verified here already tell us that they know you.",
    how: "Name colleagues",
  },
  letter: {
    title: "A letter to your practice",
    text: "We post a code to the practice address that the NPI registry holds for you; that takes a week or so.",
    how: "About the letter",
  },
};
