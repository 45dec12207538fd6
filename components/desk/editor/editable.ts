import type { JSONContent } from "@tiptap/core";
import { z } from "zod";
import { splitTrees, type Tree } from "#components/desk/editor/tree.ts";
import type { Doc } from "#domain/articles/body/schema.ts";
import { referencesSchema, type Reference } from "#domain/references/schema.ts";

/** The lines of an article that are not its text. */
export type Details = {
  title: string;
  deck: string;
  meeting: string;
  affiliation: string;
  presenterId: string;
  access: "qualified" | "open";
};

/** What an editor has in front of them. */
export type Content = {
  details: Details;
  references: Reference[];
  document: JSONContent;
};

/** An article as the desk page hands it to the editor. */
export type EditableArticle = {
  id: string;
  revision: number;
  details: Details;
  references: Reference[];
  leadIn: Tree;
  body: Tree;
};

const detailsSchema = z.object({
  title: z.string(),
  deck: z.string(),
  meeting: z.string(),
  affiliation: z.string(),
  presenterId: z.string(),
  access: z.enum(["qualified", "open"]),
});

const contentSchema = z.object({
  details: detailsSchema,
  references: referencesSchema,
  document: z.looseObject({ type: z.literal("doc") }),
});

/** A kept copy as content, or null when it cannot be read any more. */
export function readContent(text: string): Content | null {
  try {
    const parsed = contentSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The body of `POST /admin/articles/[id]/revisions`. */
export function revisionOf(content: Content, basedOn: number) {
  const { details, references, document } = content;
  return {
    ...details,
    presenterId: details.presenterId || null,
    references,
    ...splitTrees(document),
    basedOn,
  };
}

/** The newest revision of an article, as the editor wants it. */
export function editableOf(article: {
  id: string;
  number: number;
  title: string;
  deck: string;
  meeting: string;
  affiliation: string;
  presenterId: string | null;
  access: Details["access"];
  references: Reference[];
  leadIn: Doc;
  body: Doc;
}): EditableArticle {
  const { id, number, references, leadIn, body } = article;
  const { title, deck, meeting, affiliation, presenterId, access } = article;
  return {
    id,
    revision: number,
    references,
    leadIn,
    body,
    details: {
      title,
      deck,
      meeting,
      affiliation,
      access,
      presenterId: presenterId ?? "",
    },
  };
}
