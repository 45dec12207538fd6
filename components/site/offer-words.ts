/** The words of the offer that carry a condition, and where each is explained. */
const qualifiers = [
  { words: "FREE", href: "/about#free" },
  {
    words: "qualified healthcare professionals",
    href: "/about#who-qualifies",
  },
  { words: "in the US", href: "/about#us" },
];

export type OfferPart = { text: string; href?: string };

/**
 * Cuts the offer into plain text and qualifiers that link to their
 * explanation. A text without the known words comes back whole.
 */
export function offerParts(text: string): OfferPart[] {
  let parts: OfferPart[] = [{ text }];
  for (const { words, href } of qualifiers)
    parts = parts.flatMap((part) => cut(part, words, href));
  return parts;
}

function cut(part: OfferPart, words: string, href: string): OfferPart[] {
  const at = part.href ? -1 : part.text.search(wholeWords(words));
  if (at < 0) return [part];
  const end = at + words.length;
  return [
    { text: part.text.slice(0, at) },
    { text: part.text.slice(at, end), href },
    { text: part.text.slice(end) },
  ].filter(({ text }) => text !== "");
}

function wholeWords(words: string): RegExp {
  return new RegExp(`\\b${words}\\b`);
}
