import { plainText } from "#domain/articles/body/plain-text.ts";
import type { Block } from "#domain/articles/body/schema.ts";
import type { Reference } from "#domain/references/schema.ts";
import type { Reading } from "./schema.ts";

const institution =
  /^, (\p{Lu}[^,.;“”]*\b(?:University|College|Institutes?|Hospital|School|Cent(?:er|re)|Clinic|Foundation)\b[^,.;“”]*)/u;

/** "NAME, CREDENTIALS, Stanford University" in the text, or empty. */
export function affiliationIn(
  blocks: Block[],
  presenter: Reading["presenter"],
): string {
  if (!presenter) return "";
  const text = plainText({ type: "doc", content: blocks });
  const { name, credentials } = presenter;
  const full = credentials ? `${name}, ${credentials}` : name;
  const at = text.indexOf(full);
  if (at < 0) return "";
  return institution.exec(text.slice(at + full.length))?.[1]?.trim() ?? "";
}

/** "American Pain Society 2015" from the presenter's paper at it, or empty. */
export function meetingIn(
  references: Reference[],
  presenter: Reading["presenter"],
): string {
  const family = presenter?.name.split(" ").at(-1);
  for (const reference of references) {
    if (reference.type !== "meeting-paper") continue;
    const isTheirs = reference.authors.some(
      (author) => "family" in author && author.family === family,
    );
    const year = /\b(?:19|20)\d\d\b/u.exec(reference.dates)?.[0];
    if (isTheirs && year) return `${societyOf(reference.meeting)} ${year}`;
  }
  return "";
}

function societyOf(meeting: string): string {
  return meeting.replace(
    /^.*\b(?:Meeting|Congress|Conference|Sessions?) of (?:the )?/u,
    "",
  );
}
