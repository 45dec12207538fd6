import { Button } from "#components/desk/button.tsx";
import { TextArea, TextField } from "#components/desk/field.tsx";
import { wordsFor } from "#components/desk/words.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** Title and description of a new series, or of one that exists. */
export function SeriesForm({
  series,
  back,
}: {
  series?: { id: string; title: string; description: string };
  back: FormReturn;
}) {
  return (
    <form
      method="post"
      action={
        series ? `/admin/series/${series.id}/details` : "/admin/series/drafts"
      }
      className="grid gap-3.5"
    >
      <TextField
        name="title"
        label="Title"
        required
        maxLength={300}
        defaultValue={valueOf(back, "title", series?.title)}
        error={wordsFor(errorOf(back, "title"))}
      />
      <TextArea
        name="description"
        label="Description"
        optional
        maxLength={2000}
        defaultValue={valueOf(back, "description", series?.description)}
        error={wordsFor(errorOf(back, "description"))}
      />
      <div>
        <Button look="primary">{series ? "Save series" : "Add series"}</Button>
      </div>
    </form>
  );
}
