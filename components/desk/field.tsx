import type { ComponentProps, ReactNode } from "react";
import {
  FieldFrame,
  wordsOf,
  type FieldWords,
} from "#components/ui/field-frame.tsx";

/** The desk's control: 34 px, where a reader's has 44. */
export const control =
  "block min-h-[34px] w-full rounded-md border border-control bg-raised px-2.5 py-1 text-sm text-ink placeholder:text-quiet aria-invalid:border-2 aria-invalid:border-bad";

type Common = FieldWords & { name: string; optional?: boolean };

/** A labelled line of text with its help and error beside it. */
export function TextField({
  label,
  help,
  error,
  optional,
  id,
  ...rest
}: Common & Omit<ComponentProps<"input">, "name">) {
  const words = { label, help, error };
  const fieldId = id ?? rest.name;
  return (
    <FieldFrame id={fieldId} words={words} optional={optional}>
      <input className={control} {...wordsOf(fieldId, words)} {...rest} />
    </FieldFrame>
  );
}

export function TextArea({
  label,
  help,
  error,
  optional,
  id,
  ...rest
}: Common & Omit<ComponentProps<"textarea">, "name">) {
  const words = { label, help, error };
  const fieldId = id ?? rest.name;
  return (
    <FieldFrame id={fieldId} words={words} optional={optional}>
      <textarea
        rows={3}
        className={control}
        {...wordsOf(fieldId, words)}
        {...rest}
      />
    </FieldFrame>
  );
}

export type Choice = { value: string; label: string };

export function SelectField({
  label,
  help,
  error,
  optional,
  id,
  choices,
  ...rest
}: Common &
  Omit<ComponentProps<"select">, "name"> & { choices: readonly Choice[] }) {
  const words = { label, help, error };
  const fieldId = id ?? rest.name;
  return (
    <FieldFrame id={fieldId} words={words} optional={optional}>
      <select className={control} {...wordsOf(fieldId, words)} {...rest}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** A box that is on or off. */
export function CheckField({
  label,
  id,
  ...rest
}: { label: ReactNode; name: string } & Omit<ComponentProps<"input">, "name">) {
  const fieldId = id ?? `${rest.name}-${String(rest.value ?? "on")}`;
  return (
    <label
      htmlFor={fieldId}
      className="flex min-h-[34px] items-center gap-2 py-1"
    >
      <input
        id={fieldId}
        type="checkbox"
        className="size-4 flex-none accent-accent"
        {...rest}
      />
      <span>{label}</span>
    </label>
  );
}
