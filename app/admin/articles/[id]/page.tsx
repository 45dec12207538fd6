import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StatusPill } from "#components/desk/articles/status-pill.tsx";
import { ArticleEditor } from "#components/desk/editor/article-editor.tsx";
import { editableOf } from "#components/desk/editor/editable.ts";
import { PageHeader } from "#components/desk/page-header.tsx";
import { idOf } from "#components/desk/search-params.ts";
import { findArticleForEditing } from "#domain/articles/queries.ts";
import { listPresenters } from "#domain/contributors/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";

export const metadata: Metadata = { title: "Article" };

export default async function ArticleDeskPage(
  props: PageProps<"/admin/articles/[id]">,
) {
  await requireStaff("editor");
  const id = idOf((await props.params).id);
  const article = id && (await findArticleForEditing(id));
  if (!article) notFound();
  const presenters = await listPresenters();
  return (
    <>
      <PageHeader
        title={article.title}
        eyebrow={<a href="/admin/articles">Articles</a>}
      >
        <StatusPill status={article.status} />
      </PageHeader>
      <noscript>
        <p className="rounded-lg bg-warm-wash px-4 py-3">
          The editor needs script. Allow it for this site, or use the import
          page to bring in a text.
        </p>
      </noscript>
      <ArticleEditor
        key={article.revisionId}
        article={editableOf(article)}
        presenters={presenters.map(({ id: value, name, credentials }) => ({
          value,
          label: credentials ? `${name}, ${credentials}` : name,
        }))}
        publication={{
          isPublished: article.status !== "draft",
          isChanged: article.status === "changed",
          address: `/articles/${article.slug}`,
        }}
      />
    </>
  );
}
