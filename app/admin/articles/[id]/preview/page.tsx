import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleHeader } from "#components/articles/article-header.tsx";
import { ArticleText } from "#components/articles/article-text.tsx";
import { PreviewBar } from "#components/desk/articles/preview-bar.tsx";
import { idOf, oneOf } from "#components/desk/search-params.ts";
import { CitationCards } from "#components/references/citation-cards.tsx";
import { ReferenceList } from "#components/references/reference-list.tsx";
import { SeriesPanel } from "#components/series/series-panel.tsx";
import { findPreview } from "#domain/articles/queries.ts";
import type { ArticlePage } from "#domain/articles/schema.ts";
import { requireStaff } from "#domain/gate/loaders.ts";

export const metadata: Metadata = { title: "Preview" };

export default async function PreviewPage(
  props: PageProps<"/admin/articles/[id]/preview">,
) {
  await requireStaff("editor");
  const id = idOf((await props.params).id);
  const page = id && (await findPreview(id, new Date()));
  if (!page) notFound();
  const as = oneOf(await props.searchParams, "as", ["visitor"]) ?? "qualified";
  const shown = as === "visitor" ? asVisitor(page) : page;
  return (
    <>
      <PreviewBar id={page.id} as={as} />
      <div className="mx-auto max-w-5xl text-base">
        <div className="article-page">
          {shown.series ? <SeriesPanel series={shown.series} /> : null}
          <div className="article-column">
            <article>
              <ArticleHeader article={shown} />
              <ArticleText article={shown} />
              <ReferenceList references={shown.references} />
            </article>
          </div>
          <CitationCards />
        </div>
      </div>
    </>
  );
}

function asVisitor(page: ArticlePage): ArticlePage {
  if (page.access === "open") return page;
  const verdict = { kind: "lead-in", missing: "sign-in" } as const;
  return { ...page, bodyHtml: null, verdict };
}
