/** What went wrong, in words a person at the desk reads. */
const words: Record<string, string> = {
  required: "This is needed.",
  "too-long": "This is too long.",
  "too-short": "This is too short.",
  "too-many": "Too many at once. Wait a minute and try again.",
  unreadable: "This holds characters that cannot be stored.",
  year: "A year has four digits.",
  doi: "A DOI begins with 10. and a slash follows.",
  pmid: "A PubMed number has up to nine digits.",
  url: "An address begins with http:// or https://.",
  "slug-form": "Use small letters, digits and single hyphens.",
  "slug-taken": "Another page has this address.",
  "email-form": "This is not an e-mail address.",
  unknown: "This is not known here. Reload the page.",
  stale: "Somebody else changed this in the meantime. Reload the page.",
};

export function wordsFor(
  reason: string | undefined,
  more: Record<string, string> = {},
): string | undefined {
  if (reason === undefined) return undefined;
  return more[reason] ?? words[reason] ?? reason;
}
