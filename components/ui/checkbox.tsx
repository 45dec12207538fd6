import type { ComponentProps } from "react";
import {
  FieldError,
  FieldHelp,
  wordsOf,
  type FieldWords,
} from "#components/ui/field-frame.tsx";

/** A statement to agree with. The whole line is the target. */
export function Checkbox({
  label,
  help,
  error,
  id,
  ...rest
}: FieldWords & { name: string } & Omit<ComponentProps<"input">, "name">) {
  const words = { label, help, error };
  const fieldId = id ?? rest.name;
  return (
    <div className="grid gap-1.5">
      <label
        htmlFor={fieldId}
        className="flex min-h-11 cursor-pointer items-start gap-3 py-2.5 text-[0.9375rem]"
      >
        <input
          type="checkbox"
          className="mt-0.5 size-5 flex-none accent-accent"
          {...wordsOf(fieldId, words)}
          {...rest}
        />
        <span>{label}</span>
      </label>
      <FieldHelp id={fieldId} help={help} />
      <FieldError id={fieldId} error={error} />
    </div>
  );
}
