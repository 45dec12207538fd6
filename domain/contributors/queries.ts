import { db, type Reads } from "#lib/db.ts";
import { idSchema } from "#lib/text.ts";
import type { Presenter } from "./schema.ts";

const presenterSelect = {
  id: true,
  slug: true,
  name: true,
  credentials: true,
  affiliation: true,
  biography: true,
} as const;

/** For the desk: every presenter by name, with how many revisions name them. */
export async function listPresenters(
  reads: Reads = db,
): Promise<(Presenter & { articles: number })[]> {
  const found = await reads.presenter.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      ...presenterSelect,
      revisions: { distinct: ["articleId"], select: { articleId: true } },
    },
  });
  return found.map(({ revisions, ...presenter }) => ({
    ...presenter,
    articles: revisions.length,
  }));
}

export async function findPresenter(
  id: string,
  reads: Reads = db,
): Promise<Presenter | null> {
  if (!idSchema.safeParse(id).success) return null;
  return reads.presenter.findUnique({ where: { id }, select: presenterSelect });
}

/** The oldest presenter of that name, whatever its case. */
export function findPresenterByName(
  name: string,
  reads: Reads,
): Promise<Presenter | null> {
  return reads.presenter.findFirst({
    where: { name: { equals: name, mode: "insensitive" } },
    orderBy: { id: "asc" },
    select: presenterSelect,
  });
}
