"use client";

import type { Details } from "#components/desk/editor/editable.ts";
import type { FieldError } from "#components/desk/editor/save.ts";
import {
  SelectField,
  TextArea,
  TextField,
  type Choice,
} from "#components/desk/field.tsx";
import { wordsFor } from "#components/desk/words.ts";

const accessChoices: Choice[] = [
  { value: "qualified", label: "Qualified healthcare professionals" },
  { value: "open", label: "Everybody" },
];

/** Title, deck and the lines about the talk. */
export function DetailsFields({
  details,
  presenters,
  errors,
  onChange,
}: {
  details: Details;
  presenters: Choice[];
  errors: readonly FieldError[];
  onChange: (details: Details) => void;
}) {
  const field = (name: keyof Details, label: string) => ({
    id: name,
    name,
    label,
    value: details[name],
    error: wordsFor(errors.find((error) => error.field === name)?.reason),
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...details, [name]: event.target.value }),
  });
  return (
    <div className="grid gap-3.5 rounded-[10px] border border-rule bg-raised p-4">
      <TextField {...field("title", "Title")} required />
      <TextArea
        {...field("deck", "Deck")}
        rows={2}
        help="One line under the title."
      />
      <div className="grid gap-3.5 sm:grid-cols-2">
        <SelectField
          {...field("presenterId", "Presentation by")}
          choices={[{ value: "", label: "No presenter yet" }, ...presenters]}
        />
        <TextField
          {...field("affiliation", "Presenter's affiliation at the time")}
        />
        <TextField {...field("meeting", "Meeting")} />
        <SelectField
          {...field("access", "Who may read the body")}
          choices={accessChoices}
        />
      </div>
    </div>
  );
}
