import { Button } from "#components/desk/button.tsx";
import { TextArea, TextField } from "#components/desk/field.tsx";
import { wordsFor } from "#components/desk/words.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

type Presenter = {
  id: string;
  name: string;
  credentials: string;
  affiliation: string;
  biography: string;
};

/** A new presenter, or the details of one. */
export function PresenterForm({
  presenter,
  back,
}: {
  presenter?: Presenter;
  back: FormReturn;
}) {
  const field = (name: Exclude<keyof Presenter, "id">, label: string) => ({
    name,
    label,
    defaultValue: valueOf(back, name, presenter?.[name] ?? ""),
    error: wordsFor(errorOf(back, name)),
  });
  return (
    <form
      method="post"
      action={
        presenter
          ? `/admin/presenters/${presenter.id}/details`
          : "/admin/presenters/drafts"
      }
      className="grid gap-3.5"
    >
      <TextField {...field("name", "Name")} required maxLength={200} />
      <TextField
        {...field("credentials", "Credentials")}
        optional
        help="As printed behind the name: PhD; MD, MPH."
        maxLength={100}
      />
      <TextField
        {...field("affiliation", "Affiliation today")}
        optional
        maxLength={300}
      />
      <TextArea
        {...field("biography", "Biography")}
        optional
        rows={6}
        maxLength={5000}
      />
      <div>
        <Button look="primary">
          {presenter ? "Save presenter" : "Add presenter"}
        </Button>
      </div>
    </form>
  );
}
