import { citedIds, unresolvedIds } from "./body/citations.ts";
import type { Doc } from "./body/schema.ts";
import { wordCount } from "./body/word-count.ts";
import type { Neighbour, PublicationObstacle, SeriesItem } from "./schema.ts";

/** What stands between a revision and its publication; empty when nothing. */
export function publicationObstacles(revision: {
  title: string;
  leadIn: Doc;
  body: Doc;
  references: { id: string }[];
}): PublicationObstacle[] {
  const { title, leadIn, body, references } = revision;
  const lost = unresolvedIds(references, citedIds(leadIn, body));
  const checks: [PublicationObstacle, boolean][] = [
    ["no-title", title.trim() === ""],
    ["no-lead-in", wordCount(leadIn) === 0],
    ["no-body", wordCount(body) === 0],
    ["unknown-citation", lost.length > 0],
  ];
  return checks.filter(([, stands]) => stands).map(([obstacle]) => obstacle);
}

/**
 * The neighbours of `slug` among the visible items of its series, in order.
 * The last has no next one: nothing wraps round.
 */
export function neighbours(
  items: SeriesItem[],
  slug: string,
): { previous: Neighbour | null; next: Neighbour | null } {
  const at = items.findIndex((item) => item.slug === slug);
  if (at < 0) return { previous: null, next: null };
  return { previous: named(items[at - 1]), next: named(items[at + 1]) };
}

function named(item: SeriesItem | undefined): Neighbour | null {
  return item ? { slug: item.slug, title: item.title } : null;
}
