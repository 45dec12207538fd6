import { Button, ButtonLink } from "#components/desk/button.tsx";
import { Card, CardTitle } from "#components/desk/page-header.tsx";

/** Makes the draft; asks first what to do about an article of the same title. */
export function ImportChoice({
  text,
  existing,
}: {
  text: string;
  /** The article of that title, when there is one. */
  existing: { id: string; title: string } | undefined;
}) {
  return (
    <Card aria-labelledby="choice" className="p-4">
      <CardTitle id="choice">Make it a draft</CardTitle>
      <form
        method="post"
        action="/admin/import/articles"
        className="mt-2 grid gap-3"
      >
        <textarea name="text" defaultValue={text} readOnly hidden />
        {existing ? (
          <fieldset className="grid gap-1">
            <legend>
              There is an article of this title:{" "}
              <a href={`/admin/articles/${existing.id}`}>{existing.title}</a>
            </legend>
            <Radio
              value="revise"
              label="Save it as that article’s next revision"
              checked
            />
            <Radio value="separate" label="Make a separate article" />
          </fieldset>
        ) : (
          <p className="text-quiet">
            Nothing is published by this: you check it in the editor first.
          </p>
        )}
        <div className="flex flex-wrap gap-2.5">
          <Button look="primary">
            {existing ? "Import" : "Create the draft"}
          </Button>
          <ButtonLink href="/admin/import">Start over</ButtonLink>
        </div>
      </form>
    </Card>
  );
}

function Radio({
  value,
  label,
  checked = false,
}: {
  value: string;
  label: string;
  checked?: boolean;
}) {
  return (
    <label className="flex min-h-[34px] items-center gap-2">
      <input
        type="radio"
        name="existing"
        value={value}
        defaultChecked={checked}
        className="size-4 flex-none accent-accent"
      />
      {label}
    </label>
  );
}
