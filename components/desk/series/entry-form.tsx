import { Button } from "#components/desk/button.tsx";
import {
  SelectField,
  TextField,
  type Choice,
} from "#components/desk/field.tsx";
import { wordsFor } from "#components/desk/words.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

const problems: Record<string, string> = {
  "article-or-title": "Choose an article or type a planned title, not both.",
  "already-in-series": "This article is in the series already.",
  "unknown-article": "This article is gone. Reload the page.",
};

/** Adds an article, or the title of one still to be written. */
export function EntryForm({
  seriesId,
  articles,
  back,
}: {
  seriesId: string;
  articles: Choice[];
  back: FormReturn;
}) {
  return (
    <form
      method="post"
      action={`/admin/series/${seriesId}/entries`}
      className="grid gap-3.5"
    >
      <SelectField
        name="articleId"
        label="Article"
        choices={[
          { value: "", label: "None: only a planned title" },
          ...articles,
        ]}
        defaultValue={valueOf(back, "articleId")}
        error={wordsFor(errorOf(back, "articleId"), problems)}
      />
      <TextField
        name="plannedTitle"
        label="or planned title"
        maxLength={300}
        defaultValue={valueOf(back, "plannedTitle")}
        error={wordsFor(errorOf(back, "plannedTitle"), problems)}
      />
      <div>
        <Button look="primary">Add to the end</Button>
      </div>
    </form>
  );
}
