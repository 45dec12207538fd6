import {
  createArticle,
  publishArticle,
  saveRevision,
} from "#domain/articles/commands.ts";
import type { Doc } from "#domain/articles/body/schema.ts";
import { addEntry, createSeries } from "#domain/articles/series/commands.ts";
import { createPresenter } from "#domain/contributors/commands.ts";
import { arranger, awake } from "./people.ts";
import { must } from "./claims.ts";

/** Words that occur nowhere but where they were planted. */
export const canaries = {
  leadIn: "quillfinchleadin",
  body: "quillfinchbody",
  draft: "quillfinchdraft",
};

// Two files may plant at the same moment, and addresses are made of names.
const planter = `by ${process.pid}`;

export type Planted = {
  id: string;
  slug: string;
  draftId: string;
  draftSlug: string;
  seriesId: string;
  seriesSlug: string;
  entryIds: string[];
  presenterId: string;
  presenterSlug: string;
};

export function paragraphs(...texts: string[]): Doc {
  return {
    type: "doc",
    content: texts.map((text) => ({
      type: "paragraph",
      content: [{ type: "text", text }],
    })),
  };
}

type Words = { title: string; leadIn: string; body: string };

/**
 * A published article with a word in each part and a newer, unpublished
 * revision, beside an article that was never published, in one series.
 */
export async function plantCanaries(): Promise<Planted> {
  await awake();
  const presenter = await createPresenter(
    {
      name: `Ada Quillfinch ${planter}`,
      credentials: "PhD",
      affiliation: "Institute of Trials",
      biography: "Presents what tests need.",
    },
    arranger,
  );
  const article = await writeArticle(presenter.id, {
    title: `An Article With a Bird in Each Part ${planter}`,
    leadIn: `The opening holds ${canaries.leadIn} and nothing else.`,
    body: `The gated part holds ${canaries.body} and nothing else.`,
  });
  await publishArticle({ id: article.id }, arranger);
  const draftWords = {
    title: `A Draft ${canaries.draft} ${planter}`,
    leadIn: `Opening ${canaries.draft} of a draft.`,
    body: `Body ${canaries.draft} of a draft.`,
  };
  await save(article.id, 2, presenter.id, draftWords);
  const draft = await createArticle(
    { title: `Not Yet Published ${planter}` },
    arranger,
  );
  await save(draft.id, 1, presenter.id, draftWords);
  const other = await writeArticle(presenter.id, {
    title: `A Neighbour ${planter}`,
    leadIn: "The neighbour opens.",
    body: "The neighbour goes on.",
  });
  await publishArticle({ id: other.id }, arranger);
  const series = await createSeries(
    { title: `Birds Around ${article.slug}`, description: "For tests." },
    arranger,
  );
  const entryIds: string[] = [];
  for (const { id } of [article, other, draft]) {
    const added = await addEntry({ id: series.id, articleId: id }, arranger);
    entryIds.push(must(added).id);
  }
  return {
    id: article.id,
    slug: article.slug,
    draftId: draft.id,
    draftSlug: draft.slug,
    seriesId: series.id,
    seriesSlug: series.slug,
    entryIds,
    presenterId: presenter.id,
    presenterSlug: presenter.slug,
  };
}

/** A draft with these words, by this presenter. */
export async function writeArticle(
  presenterId: string | null,
  words: Words,
): Promise<{ id: string; slug: string }> {
  await awake();
  const { id, slug } = await createArticle({ title: words.title }, arranger);
  await save(id, 1, presenterId, words);
  return { id, slug };
}

async function save(
  id: string,
  basedOn: number,
  presenterId: string | null,
  { title, leadIn, body }: Words,
): Promise<void> {
  must(
    await saveRevision(
      {
        id,
        basedOn,
        title,
        presenterId,
        deck: "",
        meeting: "",
        affiliation: "",
        access: "qualified",
        leadIn: paragraphs(leadIn),
        body: paragraphs(body),
        references: [],
      },
      arranger,
    ),
  );
}
