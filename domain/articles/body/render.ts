import { escapeHtml } from "#lib/html.ts";
import { collapse } from "./citations.ts";
import {
  isAllowedHref,
  type Block,
  type BulletList,
  type Cell,
  type CitationNode,
  type Doc,
  type Inline,
  type Mark,
  type OrderedList,
  type Row,
  type Table,
} from "./schema.ts";

/** Anchors of the places where each reference (by id) is cited, in order. */
export type Mentions = ReadonlyMap<string, string[]>;

type Options = {
  /** In number order: a reference's number is its index + 1. */
  references: readonly { id: string }[];
  /** Number of the first block's anchor, from 1: "p1". */
  firstBlock: number;
  /** What the parts before this one have already mentioned. */
  mentionsBefore?: Mentions;
};
type Context = {
  numbers: Map<string, number>;
  mentions: Map<string, string[]>;
  citations: boolean;
};

/**
 * The only renderer of article text: a checked tree to an HTML string.
 * Everything is escaped, and only tags named in this file come out. `mentions`
 * answers those of the parts before and of this one together.
 */
export function renderBlocks(
  doc: Doc,
  options: Options,
): { html: string; mentions: Mentions } {
  const context: Context = {
    numbers: new Map(options.references.map(({ id }, at) => [id, at + 1])),
    mentions: new Map(
      [...(options.mentionsBefore ?? [])].map(([id, at]) => [id, [...at]]),
    ),
    citations: true,
  };
  const html = doc.content
    .map((one, at) => block(one, context, ` id="p${options.firstBlock + at}"`))
    .join("\n");
  return { html, mentions: context.mentions };
}

/** Without anchors and citation numbers: for feeds. */
export function renderExcerpt(doc: Doc): string {
  const context: Context = {
    numbers: new Map(),
    mentions: new Map(),
    citations: false,
  };
  return doc.content.map((one) => block(one, context, "")).join("\n");
}

function block(node: Block, context: Context, id: string): string {
  switch (node.type) {
    case "paragraph":
      return `<p${id}>${inlines(node.content, context)}</p>`;
    case "heading": {
      const tag = `h${node.attrs.level}`;
      return `<${tag}${id}>${inlines(node.content, context)}</${tag}>`;
    }
    case "table":
      return table(node, context, id);
    default:
      return list(node, context, id);
  }
}

function list(
  node: BulletList | OrderedList,
  context: Context,
  id: string,
): string {
  const tag = node.type === "bulletList" ? "ul" : "ol";
  const items = node.content.map((item) => {
    const parts = item.content.map((part, at) =>
      // A one-line item stays one line: no paragraph of its own.
      part.type === "paragraph" && at === 0
        ? inlines(part.content, context)
        : block(part, context, ""),
    );
    return `<li>${parts.join("")}</li>`;
  });
  return `<${tag}${id}>${items.join("")}</${tag}>`;
}

// The wrapper scrolls on narrow screens; what scrolls must take focus.
function table(node: Table, context: Context, id: string): string {
  const [first, ...others] = node.content;
  const hasHead = first!.content.every((cell) => cell.type === "tableHeader");
  const head = hasHead ? `<thead>${row(first!, context, "col")}</thead>` : "";
  const body = (hasHead ? others : node.content)
    .map((one) => row(one, context, "row"))
    .join("");
  return `<div${id} class="table-scroll" role="region" aria-label="Table" tabindex="0"><table>${head}<tbody>${body}</tbody></table></div>`;
}

function row(node: Row, context: Context, scope: "col" | "row"): string {
  return `<tr>${node.content.map((one) => cell(one, context, scope)).join("")}</tr>`;
}

function cell(node: Cell, context: Context, scope: "col" | "row"): string {
  const tag = node.type === "tableHeader" ? "th" : "td";
  const scoped = tag === "th" ? ` scope="${scope}"` : "";
  const { colspan = 1, rowspan = 1 } = node.attrs ?? {};
  const spans =
    (colspan > 1 ? ` colspan="${colspan}"` : "") +
    (rowspan > 1 ? ` rowspan="${rowspan}"` : "");
  const parts = node.content.map((part) => inlines(part.content, context));
  return `<${tag}${scoped}${spans}>${parts.join("<br>")}</${tag}>`;
}

function inlines(nodes: Inline[] | undefined, context: Context): string {
  return (nodes ?? []).map((node) => inline(node, context)).join("");
}

function inline(node: Inline, context: Context): string {
  switch (node.type) {
    case "hardBreak":
      return "<br>";
    case "citation":
      return context.citations ? citation(node, context) : "";
    default:
      return (node.marks ?? []).reduceRight(
        (html, mark) => marked(mark, html),
        escapeHtml(node.text),
      );
  }
}

const markTags = {
  bold: "strong",
  italic: "em",
  superscript: "sup",
  subscript: "sub",
} as const;

function marked(mark: Mark, html: string): string {
  if (mark.type !== "link") {
    const tag = markTags[mark.type];
    return `<${tag}>${html}</${tag}>`;
  }
  return isAllowedHref(mark.attrs.href)
    ? `<a href="${escapeHtml(mark.attrs.href)}">${html}</a>`
    : html;
}

function citation(node: CitationNode, context: Context): string {
  const known = node.attrs.ids.filter((id) => context.numbers.has(id));
  const numberOf = (id: string) => context.numbers.get(id)!;
  const ids = new Map(known.map((id) => [numberOf(id), id]));
  const parts = collapse(known.map(numberOf)).map(({ from, to }) => {
    if (from === to) return link(from, ids, context);
    // References inside a range have no number to show, but keep a place to
    // come back to.
    let between = "";
    for (let at = from + 1; at < to; at++)
      between += `<span id="${mention(at, ids, context)}"></span>`;
    const first = link(from, ids, context, `references ${from} through ${to}`);
    return `${first}-${between}${link(to, ids, context)}`;
  });
  // Only a draft can cite what is not listed; publishing refuses it.
  if (known.length < node.attrs.ids.length) parts.push("?");
  return `<sup class="cite">${parts.join(",")}</sup>`;
}

function link(
  number: number,
  ids: Map<number, string>,
  context: Context,
  label = `reference ${number}`,
): string {
  const anchor = mention(number, ids, context);
  return `<a id="${anchor}" href="#ref-${number}" aria-label="${label}" data-reference="${number}">${number}</a>`;
}

function mention(
  number: number,
  ids: Map<number, string>,
  context: Context,
): string {
  const id = ids.get(number)!;
  const anchors = context.mentions.get(id) ?? [];
  const anchor = `cite-${number}-${anchors.length + 1}`;
  context.mentions.set(id, [...anchors, anchor]);
  return anchor;
}
