import type { Access } from "#domain/gate/schema.ts";
import { formatAma } from "#domain/references/ama.ts";
import type { Reference } from "#domain/references/schema.ts";
import { plainText } from "./body/plain-text.ts";
import { renderBlocks, type Mentions } from "./body/render.ts";
import type { Doc } from "./body/schema.ts";
import { neighbours } from "./rules.ts";
import type {
  ArticlePage,
  Neighbour,
  NumberedReference,
  PublicArticle,
  SeriesPanel,
  SeriesItem,
} from "./schema.ts";

export type SeriesAround = {
  slug: string;
  title: string;
  items: SeriesItem[];
};

/**
 * Puts a page together from what was read. The body comes in only when the
 * caller's verdict was full; it is left out of any other, whatever was handed.
 */
export function articlePage(parts: {
  article: PublicArticle;
  verdict: Access;
  body: Doc | null;
  series: SeriesAround | null;
  suggestion: Neighbour | null;
}): ArticlePage {
  const { article, verdict, series } = parts;
  const { leadIn, references } = article;
  const body = verdict.kind === "full" ? parts.body : null;
  const text = render(leadIn, body, references);
  const around = neighbours(series?.items ?? [], article.slug);
  return {
    ...shownOf(article),
    leadInHtml: text.leadInHtml,
    leadInText: plainText(leadIn),
    bodyHtml: text.bodyHtml,
    gatedFrom: `p${leadIn.content.length + 1}`,
    verdict,
    references: numbered(references, text.mentions),
    series: panelOf(series, article.slug),
    ...around,
    suggestion: parts.suggestion,
  };
}

function shownOf({ revisionId: _r, leadIn: _l, ...shown }: PublicArticle) {
  return shown;
}

function render(leadIn: Doc, body: Doc | null, references: Reference[]) {
  const first = renderBlocks(leadIn, { references, firstBlock: 1 });
  if (!body)
    return { leadInHtml: first.html, bodyHtml: null, mentions: first.mentions };
  const rest = renderBlocks(body, {
    references,
    firstBlock: leadIn.content.length + 1,
    mentionsBefore: first.mentions,
  });
  return {
    leadInHtml: first.html,
    bodyHtml: rest.html,
    mentions: rest.mentions,
  };
}

function numbered(
  references: Reference[],
  mentions: Mentions,
): NumberedReference[] {
  return references.map((reference, at) => {
    const { id, doi, pmid, url } = reference;
    return {
      number: at + 1,
      id,
      ...formatAma(reference),
      ...(doi && { doi }),
      ...(pmid && { pmid }),
      ...(url && { url }),
      mentions: mentions.get(id) ?? [],
    };
  });
}

// A series of one is no series to a reader.
function panelOf(
  series: SeriesAround | null,
  slug: string,
): SeriesPanel | null {
  if (!series || series.items.length < 2) return null;
  const items = series.items.map((item, at) => ({
    ...item,
    position: at + 1,
    current: item.slug === slug,
  }));
  return {
    slug: series.slug,
    title: series.title,
    count: items.length,
    position: items.findIndex((item) => item.current) + 1,
    items,
  };
}
