import type { ClaimPath } from "./assessment.ts";

/** A question of the claim form, in the words a reader sees. */
export type ClaimQuestion = {
  label: string;
  help?: string;
  /** Asked on these paths only. */
  paths?: ClaimPath[];
  optional?: boolean;
};

const everyPath: Record<string, ClaimQuestion> = {
  path: {
    label: "Which of these fits you?",
    help: "It decides what else we ask. One of the three is enough.",
  },
  firstName: { label: "First name", help: "As on your license or badge." },
  lastName: { label: "Last name", help: "A former name is fine." },
  profession: {
    label: "Profession",
    help: "In training? Choose the profession you train for.",
  },
  specialty: {
    label: "Specialty",
    help: "For example rheumatology, or pain medicine.",
    optional: true,
  },
};

const pathByPath: Record<string, ClaimQuestion> = {
  npi: {
    label: "NPI",
    help: "Your own ten-digit number (type 1), not your clinic’s or group’s. It is public, so it only tells us whom to compare you with.",
    paths: ["npi"],
  },
  licenceNumber: {
    label: "License number",
    help: "Or certificate or registration.",
    paths: ["licence"],
  },
  licenceState: {
    label: "State that issued it",
    help: "State, district or territory.",
    paths: ["licence"],
  },
  licenceBoard: {
    label: "Board",
    help: "Who issued it, for example a state board of nursing.",
    paths: ["licence"],
    optional: true,
  },
  program: {
    label: "School or program",
    help: "With its place, for example “School of Nursing, Columbus”.",
    paths: ["trainee"],
  },
  programEndsOn: {
    label: "When it ends",
    help: "Your expected graduation or the last day of the program. A guess is fine.",
    paths: ["trainee"],
  },
};

const aboutWork: Record<string, ClaimQuestion> = {
  workEmail: {
    label: "Work or school e-mail",
    help: "A mailbox at your hospital, clinic or school proves the most. If it is not the one you signed in with, we mail it a code.",
  },
  practiceState: {
    label: "State you practice in",
    help: "Or train in.",
  },
  practiceZip: { label: "Practice ZIP code", help: "Five digits are enough." },
  practiceSetting: {
    label: "Where you work",
    help: "The kind of place. It only goes into our statistics.",
    optional: true,
  },
  employer: {
    label: "Employer",
    help: "Its name, if you like. It can help a reviewer.",
    optional: true,
  },
};

/**
 * The form as readers see it, question by question. Circulation audits ask what
 * a reader was shown, so each change of a question or its words is a new version.
 */
export const claimForm = {
  version: 1,
  questions: { ...everyPath, ...pathByPath, ...aboutWork },
};

export type QuestionName = keyof typeof claimForm.questions;

/** Throws for a question the form does not have. */
export function questionOf(name: string): ClaimQuestion {
  const question = claimForm.questions[name];
  if (!question) throw new Error(`The claim form does not ask for ${name}.`);
  return question;
}

/**
 * The form as it was shown, with the offer and what was agreed to, as one text
 * that is always written the same: what its hash is made of.
 */
export function formAsShown(
  path: ClaimPath,
  texts: { offer: string; attestation: string },
): string {
  const questions = Object.entries(claimForm.questions)
    .filter(([, { paths }]) => !paths || paths.includes(path))
    .map(([name, { label, help = "", optional = false }]) => [
      name,
      label,
      help,
      optional,
    ]);
  const { offer, attestation } = texts;
  return JSON.stringify([
    claimForm.version,
    path,
    questions,
    offer,
    attestation,
  ]);
}
