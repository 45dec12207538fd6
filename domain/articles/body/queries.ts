import { referencesSchema, type Reference } from "#domain/references/schema.ts";
import { db, type Reads } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { ArticleAccess } from "../schema.ts";
import { docSchema, type Doc } from "./schema.ts";

// The one file that reads `Revision.body`. What stands behind the gate leaves
// the database here and nowhere else: by `loadArticle` after `decideAccess`,
// and for the desk.

/** The body of a revision. Call it only after `decideAccess` said "full". */
export async function findBody(
  revisionId: string,
  reads: Reads = db,
): Promise<Doc | null> {
  const revision = await reads.revision.findUnique({
    where: { id: revisionId },
    select: { body: true },
  });
  return revision && docSchema.parse(revision.body);
}

export type WholeRevision = {
  id: string;
  number: number;
  title: string;
  deck: string;
  meeting: string;
  affiliation: string;
  presenterId: string | null;
  presenter: { slug: string; name: string; credentials: string } | null;
  access: ArticleAccess;
  leadIn: Doc;
  body: Doc;
  references: Reference[];
  readingMinutes: number;
  createdAt: Date;
};

/** For the desk: the newest saved state of an article, with everything. */
export async function findNewestRevision(
  articleId: string,
  reads: Reads = db,
): Promise<WholeRevision | null> {
  const revision = await reads.revision.findFirst({
    where: { articleId },
    orderBy: { number: "desc" },
    select: wholeSelect,
  });
  return (
    revision && {
      ...revision,
      leadIn: docSchema.parse(revision.leadIn),
      body: docSchema.parse(revision.body),
      references: referencesSchema.parse(revision.references),
    }
  );
}

const wholeSelect = {
  id: true,
  number: true,
  title: true,
  deck: true,
  meeting: true,
  affiliation: true,
  presenterId: true,
  presenter: { select: { slug: true, name: true, credentials: true } },
  access: true,
  leadIn: true,
  body: true,
  references: true,
  readingMinutes: true,
  createdAt: true,
} satisfies Prisma.RevisionSelect;
