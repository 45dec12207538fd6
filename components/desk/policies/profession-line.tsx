import type { ComponentProps } from "react";
import { control } from "#components/desk/field.tsx";
import { classWords, policyProblems } from "#components/desk/policies/words.ts";
import { wordsFor } from "#components/desk/words.ts";
import { FieldError } from "#components/ui/field-frame.tsx";
import type { ProfessionRow } from "#domain/eligibility/policies/schema.ts";
import { professionClasses } from "#domain/eligibility/profession-table.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

const states = { offered: "Offered", retired: "Retired", removed: "Remove" };

/** One profession of a draft: a line of fields, each with its own name. */
export function ProfessionLine({
  at,
  row,
  claims,
  back,
}: {
  at: number;
  row: ProfessionRow;
  claims: number;
  back: FormReturn;
}) {
  const who = row.label || "the new profession";
  const cell = (field: string, label: string) => ({
    at,
    field,
    label: `${label} of ${who}`,
    error: problemOf(back, at, field),
  });
  return (
    <tr>
      <td className="w-20 min-w-16">
        {row.id ? (
          <input type="hidden" name={`table.list.${at}.id`} value={row.id} />
        ) : null}
        <Cell
          {...cell("order", "Place")}
          defaultValue={row.order}
          inputMode="numeric"
        />
      </td>
      <td className="min-w-56">
        <Cell
          {...cell("label", "Label")}
          defaultValue={row.label}
          maxLength={80}
        />
      </td>
      <td className="min-w-40">
        <Choice
          {...cell("class", "Class")}
          value={row.class ?? "eligible"}
          choices={professionClasses.map((one) => [one, classWords[one]])}
        />
      </td>
      <td className="min-w-72">
        <Cell
          {...cell("codes", "Codes")}
          defaultValue={row.codes}
          className="font-mono text-xs!"
          spellCheck={false}
        />
      </td>
      <td>
        <label className="flex min-h-[34px] items-center justify-center">
          <input
            type="checkbox"
            name={`table.list.${at}.npi`}
            value="yes"
            aria-label={`${who} usually has an NPI`}
            className="size-4 accent-accent"
            defaultChecked={row.npi === "yes"}
          />
        </label>
      </td>
      <td className="min-w-32">
        <Choice
          {...cell("state", "State")}
          value={row.state ?? "offered"}
          choices={Object.entries(states).filter(
            ([state]) => state !== "removed" || (row.id && claims === 0),
          )}
        />
      </td>
      <td className="pt-3.5! tabular-nums">{claims}</td>
    </tr>
  );
}

type CellWords = {
  at: number;
  field: string;
  label: string;
  error: string | undefined;
};

function attributesOf({ at, field, label, error }: CellWords) {
  const id = `table-list-${at}-${field}`;
  return {
    id,
    name: `table.list.${at}.${field}`,
    "aria-label": label,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": error ? `${id}-error` : undefined,
  };
}

function Cell({
  at,
  field,
  label,
  error,
  className = "",
  ...rest
}: CellWords & Omit<ComponentProps<"input">, "name">) {
  const attributes = attributesOf({ at, field, label, error });
  return (
    <>
      <input
        className={`${control} ${className}`}
        autoComplete="off"
        {...attributes}
        {...rest}
      />
      <FieldError id={attributes.id} error={error} />
    </>
  );
}

function Choice({
  value,
  choices,
  ...words
}: CellWords & { value: string; choices: [string, string][] }) {
  const attributes = attributesOf(words);
  return (
    <>
      <select className={control} defaultValue={value} {...attributes}>
        {choices.map(([choice, label]) => (
          <option key={choice} value={choice}>
            {label}
          </option>
        ))}
      </select>
      <FieldError id={attributes.id} error={words.error} />
    </>
  );
}

function problemOf({ errors }: FormReturn, at: number, field: string) {
  const name = `table.list.${at}.${field}`;
  const error = errors.find(
    (one) =>
      one.field === name ||
      one.field.startsWith(`${name}.`) ||
      // What is wrong with an id shows at the label it was made from.
      (field === "label" && one.field === `table.list.${at}.id`),
  );
  return wordsFor(error?.reason, policyProblems);
}
