"use client";

import type { ClipboardEvent } from "react";
import { Field } from "#components/ui/field.tsx";

/** Six digits. Pasting a whole sentence takes the code out of it. */
export function CodeField({
  label,
  help,
  error,
  focused = false,
}: {
  label: string;
  help: string;
  error?: string | undefined;
  focused?: boolean;
}) {
  const takeCode = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData("text");
    const code = /(?:^|\D)(\d{3})[\s-]?(\d{3})(?!\d)/.exec(pasted);
    if (!code) return;
    event.preventDefault();
    event.currentTarget.value = `${code[1]}${code[2]}`;
  };
  return (
    <Field
      name="code"
      label={label}
      help={help}
      error={error}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={16}
      required
      // The one thing to do on its page.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={focused}
      onPaste={takeCode}
      className="max-w-52 font-mono text-2xl tracking-[0.2em]"
    />
  );
}
