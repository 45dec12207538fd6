import type { ComponentProps } from "react";
import {
  controlClass,
  FieldFrame,
  wordsOf,
  type FieldWords,
} from "#components/ui/field-frame.tsx";

type Common = FieldWords & {
  name: string;
  /** Says "(optional)" behind the label. */
  optional?: boolean;
};

/**
 * A labelled line of text with its help and error beside it. Hand what was
 * typed before as `defaultValue`, so that a refused form loses nothing.
 */
export function Field({
  label,
  help,
  error,
  optional,
  id,
  className = "",
  ...rest
}: Common & Omit<ComponentProps<"input">, "name">) {
  const words = { label, help, error };
  const fieldId = id ?? rest.name;
  return (
    <FieldFrame id={fieldId} words={words} optional={optional}>
      <input
        className={`${controlClass} ${className}`}
        {...wordsOf(fieldId, words)}
        {...rest}
      />
    </FieldFrame>
  );
}

/** A labelled text of several lines. */
export function TextArea({
  label,
  help,
  error,
  optional,
  id,
  className = "",
  ...rest
}: Common & Omit<ComponentProps<"textarea">, "name">) {
  const words = { label, help, error };
  const fieldId = id ?? rest.name;
  return (
    <FieldFrame id={fieldId} words={words} optional={optional}>
      <textarea
        rows={4}
        className={`${controlClass} ${className}`}
        {...wordsOf(fieldId, words)}
        {...rest}
      />
    </FieldFrame>
  );
}
