import { Node, type Extensions } from "@tiptap/core";
import { Subscript } from "@tiptap/extension-subscript";
import { Superscript } from "@tiptap/extension-superscript";
import {
  Table,
  TableCell,
  TableHeader,
  TableRow,
} from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";
import { Citation } from "#components/desk/editor/citation.ts";
import { LeadInBreak } from "#components/desk/editor/lead-in-break.ts";

/** Exactly one break, with text on both sides: the schema itself holds it. */
const ArticleDocument = Node.create({
  name: "doc",
  topNode: true,
  content: "block+ leadInBreak block+",
});

// Cells hold paragraphs only, and their spans are not part of the stored tree.
const Cell = TableCell.extend({ content: "paragraph+" });
const HeaderCell = TableHeader.extend({ content: "paragraph+" });

/** The editor's schema: what a stored body tree may hold, and nothing more. */
export const extensions: Extensions = [
  ArticleDocument,
  StarterKit.configure({
    document: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    trailingNode: false,
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: true,
      protocols: ["http", "https", "mailto"],
      isAllowedUri: (uri) => /^(?:https?:\/\/|mailto:)/i.test(uri),
    },
  }),
  Superscript.extend({ excludes: "subscript" }),
  Subscript.extend({ excludes: "superscript" }),
  Table.configure({ resizable: false }),
  TableRow,
  Cell,
  HeaderCell,
  Citation,
  LeadInBreak,
];
