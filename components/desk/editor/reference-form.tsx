"use client";

import { useState } from "react";
import { Button } from "#components/desk/button.tsx";
import {
  fieldsOf,
  referenceOf,
  referenceTypes,
  typedOf,
  type TypedReference,
} from "#components/desk/editor/reference-fields.ts";
import { SelectField, TextField } from "#components/desk/field.tsx";
import { wordsFor } from "#components/desk/words.ts";
import type { Reference, ReferenceType } from "#domain/references/schema.ts";

/** The lines of one reference; `onSave` gets it once it is complete. */
export function ReferenceForm({
  reference,
  fresh,
  onSave,
  onCancel,
}: {
  /** The reference to change, or the empty one to fill. */
  reference: Reference;
  fresh: boolean;
  onSave: (reference: Reference) => void;
  onCancel: () => void;
}) {
  const [typed, setTyped] = useState<TypedReference>(() => typedOf(reference));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const set = (name: string, value: string) =>
    setTyped((before) => ({ ...before, [name]: value }) as TypedReference);
  const save = () => {
    const result = referenceOf(typed, reference);
    if (result.ok) onSave(result.reference);
    else setErrors(result.errors);
  };
  return (
    <form
      className="grid gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <SelectField
        name="reference-type"
        label="Kind"
        choices={referenceTypes}
        value={typed.type}
        error={wordsFor(errors.type)}
        onChange={(event) => set("type", event.target.value as ReferenceType)}
      />
      {fieldsOf(typed.type).map((field) => (
        <TextField
          key={field.name}
          id={`reference-${field.name}`}
          name={`reference-${field.name}`}
          label={field.label}
          help={field.help}
          optional={field.optional ?? false}
          error={wordsFor(errors[field.name])}
          value={typed[field.name] ?? ""}
          onChange={(event) => set(field.name, event.target.value)}
        />
      ))}
      <div className="flex gap-2.5">
        <Button look="primary">
          {fresh ? "Add reference" : "Keep changes"}
        </Button>
        <Button type="button" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
