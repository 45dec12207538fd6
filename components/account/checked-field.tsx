"use client";

import { useState, type ComponentProps } from "react";
import { reasonWords } from "#components/account/reasons.ts";
import { Field } from "#components/ui/field.tsx";
import { parseNpi } from "#domain/eligibility/npi.ts";

const zipForm = /^\d{5}(-?\d{4})?$/;

/** What is wrong with a value, as a reason code; null when it may be sent. */
const checks = {
  npi: (value: string) => {
    const parsed = parseNpi(value);
    return parsed.ok ? null : parsed.reason;
  },
  zip: (value: string) => (zipForm.test(value.trim()) ? null : "zip-form"),
};

// Words that appear between press and release would move what is being pressed
// from under the pointer, and the press would come to nothing.
const afterPress = 400;

/**
 * A field that says at once what the server would say later: when the reader
 * leaves it, and from then on with every key, so that mending shows.
 */
export function CheckedField({
  check,
  error,
  ...rest
}: ComponentProps<typeof Field> & { check: keyof typeof checks }) {
  const [told, setTold] = useState(error);
  const tell = (value: string) => {
    const reason = value.trim() ? checks[check](value) : null;
    setTold(reason ? reasonWords(reason) : undefined);
  };
  return (
    <div aria-live="polite">
      <Field
        {...rest}
        error={told}
        onBlur={({ currentTarget: { value } }) => {
          setTimeout(() => tell(value), afterPress);
        }}
        onChange={(event) => {
          if (told) tell(event.currentTarget.value);
        }}
      />
    </div>
  );
}
