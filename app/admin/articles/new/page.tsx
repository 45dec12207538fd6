import type { Metadata } from "next";
import { Button, ButtonLink } from "#components/desk/button.tsx";
import { TextField } from "#components/desk/field.tsx";
import { Card, PageHeader } from "#components/desk/page-header.tsx";
import { wordsFor } from "#components/desk/words.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { errorOf, valueOf } from "#lib/form-return-schema.ts";

export const metadata: Metadata = { title: "New article" };

export default async function NewArticlePage(
  props: PageProps<"/admin/articles/new">,
) {
  await requireStaff("editor");
  const back = await loadFormReturn(props.searchParams);
  return (
    <>
      <PageHeader
        title="New article"
        eyebrow={<a href="/admin/articles">Articles</a>}
      />
      <Card className="max-w-2xl p-5">
        <form
          method="post"
          action="/admin/articles/drafts"
          className="grid gap-4"
        >
          <TextField
            name="title"
            label="Title"
            help="It can be changed later; the address made from it stays."
            required
            maxLength={300}
            defaultValue={valueOf(back, "title")}
            error={wordsFor(errorOf(back, "title"))}
          />
          <div className="flex gap-2.5">
            <Button look="primary">Create draft</Button>
            <ButtonLink href="/admin/articles">Cancel</ButtonLink>
          </div>
        </form>
      </Card>
    </>
  );
}
