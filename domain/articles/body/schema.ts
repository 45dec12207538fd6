import { z } from "zod";
import { referenceIdSchema } from "#domain/references/schema.ts";

// What TipTap adds to a node and we do not keep (a link's target, a cell's
// width) is dropped; a node or mark that is not listed here is refused.

export type Mark =
  | { type: "bold" | "italic" | "superscript" | "subscript" }
  | { type: "link"; attrs: { href: string } };
export type TextNode = { type: "text"; text: string; marks?: Mark[] };
export type CitationNode = { type: "citation"; attrs: { ids: string[] } };
export type Inline = TextNode | { type: "hardBreak" } | CitationNode;
export type Paragraph = { type: "paragraph"; content?: Inline[] };
export type Heading = {
  type: "heading";
  attrs: { level: 2 | 3 };
  content?: Inline[];
};
export type ListItem = {
  type: "listItem";
  content: (Paragraph | BulletList | OrderedList)[];
};
export type BulletList = { type: "bulletList"; content: ListItem[] };
export type OrderedList = { type: "orderedList"; content: ListItem[] };
export type Cell = {
  type: "tableHeader" | "tableCell";
  attrs?: { colspan?: number; rowspan?: number };
  content: Paragraph[];
};
export type Row = { type: "tableRow"; content: Cell[] };
export type Table = { type: "table"; content: Row[] };
export type Block = Paragraph | Heading | BulletList | OrderedList | Table;
export type Doc = { type: "doc"; content: Block[] };
export type LeadInBreak = { type: "leadInBreak" };
/** What the editor holds: both parts in one document, with the break. */
export type EditorDoc = { type: "doc"; content: (Block | LeadInBreak)[] };

const listDepth = 4;
const maxBlocks = 600;
/** Of the serialised tree: some 40,000 words. */
const maxCharacters = 400_000;

const hrefSchema = z.string().max(500).refine(isAllowedHref, { error: "link" });

const markSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("superscript") }),
  z.strictObject({ type: z.literal("subscript") }),
  z.strictObject({
    type: z.literal("link"),
    attrs: z.object({ href: hrefSchema }),
  }),
]);

// A selection made bold marks the atoms inside it too.
function unmarked<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...shape, marks: z.unknown().optional() });
}

const inlineSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("text"),
    text: z
      .string()
      .min(1)
      .refine((value) => !value.includes("\0") && value.isWellFormed(), {
        error: "unreadable",
      }),
    marks: z
      .array(markSchema)
      .max(5)
      .refine(
        (marks) => new Set(marks.map((m) => m.type)).size === marks.length,
      )
      .optional(),
  }),
  unmarked({ type: z.literal("hardBreak") }),
  unmarked({
    type: z.literal("citation"),
    attrs: z.object({ ids: z.array(referenceIdSchema).min(1).max(40) }),
  }),
]);

const content = z.array(inlineSchema).max(2000).optional();
// TipTap gives an aligned paragraph attributes; we keep none.
const paragraphSchema = z
  .strictObject({
    type: z.literal("paragraph"),
    attrs: z.unknown().optional(),
    content,
  })
  .transform(({ content }): Paragraph =>
    content ? { type: "paragraph", content } : { type: "paragraph" },
  );

const headingSchema = z.strictObject({
  type: z.literal("heading"),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
  content,
});

function listSchema(depth: number): z.ZodType<BulletList | OrderedList> {
  const inner =
    depth > 1
      ? z.union([paragraphSchema, listSchema(depth - 1)])
      : paragraphSchema;
  const item = z.strictObject({
    type: z.literal("listItem"),
    content: z.array(inner).min(1).max(20),
  });
  return z
    .strictObject({
      type: z.enum(["bulletList", "orderedList"]),
      attrs: z.unknown().optional(),
      content: z.array(item).min(1).max(200),
    })
    .transform(({ type, content }) => ({ type, content }));
}

const span = z.number().int().min(1).max(50).optional();
const cellSchema = z.strictObject({
  type: z.enum(["tableHeader", "tableCell"]),
  attrs: z.object({ colspan: span, rowspan: span }).optional(),
  content: z.array(paragraphSchema).min(1).max(20),
});
const tableSchema = z.strictObject({
  type: z.literal("table"),
  content: z
    .array(
      z.strictObject({
        type: z.literal("tableRow"),
        content: z.array(cellSchema).min(1).max(30),
      }),
    )
    .min(1)
    .max(200),
});

const blockSchema: z.ZodType<Block> = z.union([
  paragraphSchema,
  headingSchema,
  listSchema(listDepth),
  tableSchema,
]);

function bounded<T>(schema: z.ZodType<T>) {
  return schema.refine(
    (doc) => JSON.stringify(doc).length <= maxCharacters,
    "too-long",
  );
}

/** One part of an article: the lead-in or the body. */
export const docSchema = bounded<Doc>(
  z.strictObject({
    type: z.literal("doc"),
    content: z.array(blockSchema).max(maxBlocks, { error: "too-long" }),
  }),
);

/** A document as the editor saves it. */
export const editorDocSchema = bounded<EditorDoc>(
  z.strictObject({
    type: z.literal("doc"),
    content: z
      .array(
        z.union([
          blockSchema,
          z.strictObject({ type: z.literal("leadInBreak") }),
        ]),
      )
      .max(maxBlocks + 1, { error: "too-long" }),
  }),
);

export const emptyDoc: Doc = { type: "doc", content: [] };

/** Web and mail addresses only, by the parser the browser uses. */
export function isAllowedHref(href: string): boolean {
  if (!URL.canParse(href)) return false;
  return ["http:", "https:", "mailto:"].includes(new URL(href).protocol);
}
