import type { ComponentProps } from "react";
import {
  controlClass,
  FieldFrame,
  wordsOf,
  type FieldWords,
} from "#components/ui/field-frame.tsx";

export type Choice = { value: string; label: string; help?: string };

/** One of many, in the browser's own list. `empty` names "nothing chosen yet". */
export function Select({
  label,
  help,
  error,
  optional,
  id,
  choices,
  empty,
  ...rest
}: FieldWords & {
  name: string;
  optional?: boolean;
  choices: readonly Choice[];
  empty?: string;
} & Omit<ComponentProps<"select">, "name">) {
  const words = { label, help, error };
  const fieldId = id ?? rest.name;
  return (
    <FieldFrame id={fieldId} words={words} optional={optional}>
      <select className={controlClass} {...wordsOf(fieldId, words)} {...rest}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
