import { findProfession } from "#domain/eligibility/professions.ts";
import type { ExportState } from "#domain/circulation/schema.ts";

export const exportProblems: Record<string, string> = {
  "not-stated":
    "The publisher has not stated name, field and qualification yet. An administrator does that under Statement.",
  "period-not-begun": "This period has not begun.",
  "period-backwards": "The period ends before it begins.",
  "no-such-issue": "Nothing was released on this day of the period.",
  "under-way": "Another export is being made. Try again when it is done.",
  "not-reconciled":
    "The parts did not add up to the same number of recipients. Nothing was handed out; tell the operator.",
  "out-of-order": "The accounts could not be read in order; tell the operator.",
  fault: "Something went wrong on our side; the operator's log says what.",
  "sample-size": "A sample holds 1 to 1,000 recipients.",
  "date-form": "This is not a date.",
  unchanged: "These are the words in force already.",
  unknown: "This is not the id of a recipient.",
  "unknown-recipient": "No account has this id.",
};

export const stateWords: Record<ExportState, string> = {
  waiting: "Waiting",
  running: "Being made",
  done: "Ready",
  failed: "Not made",
};

export const verifierWords = {
  automatic: "the rules",
  person: "a person",
  override: "a person, against the rules",
};

export function professionWords(id: string): string {
  return findProfession(id)?.label ?? id;
}

const number = new Intl.NumberFormat("en-US");
export const count = (value: number) => number.format(value);

/** "work-mailbox" -> "Work mailbox". */
export function plain(code: string): string {
  const words = code.replaceAll(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "12.3 MB". */
export function sizeWords(bytes: number): string {
  return bytes < 1024 ** 2
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

/** "3 s", "12 min", "5.5 h", "2.1 days". */
export function durationWords(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  if (seconds < 48 * 3600) return `${(seconds / 3600).toFixed(1)} h`;
  return `${(seconds / 86_400).toFixed(1)} days`;
}

export function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.round((100 * part) / whole)} %`;
}
