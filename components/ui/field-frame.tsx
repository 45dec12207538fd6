import type { ReactNode } from "react";

export type FieldWords = {
  label: ReactNode;
  /** What to type and why it is asked, before it goes wrong. */
  help?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
};

export const controlClass =
  "block min-h-11 w-full rounded-lg border border-control bg-raised px-3 py-2 text-base text-ink placeholder:text-quiet aria-invalid:border-bad aria-invalid:border-2";

/** The attributes that tie a control to its help and its error. */
export function wordsOf(id: string, { help, error }: FieldWords) {
  const ids = [help ? `${id}-help` : "", error ? `${id}-error` : ""];
  return {
    id,
    "aria-describedby": ids.filter(Boolean).join(" ") || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

export function FieldHelp({ id, help }: { id: string; help: ReactNode }) {
  if (!help) return null;
  return (
    <div id={`${id}-help`} className="text-sm text-quiet">
      {help}
    </div>
  );
}

export function FieldError({
  id,
  error,
}: {
  id: string;
  error: string | undefined;
}) {
  if (!error) return null;
  return (
    <p
      id={`${id}-error`}
      className="flex gap-1.5 text-sm font-semibold text-bad"
    >
      <span aria-hidden="true">▲</span>
      {error}
    </p>
  );
}

/** Label, help, control, error: in the order they are read. */
export function FieldFrame({
  id,
  words,
  optional,
  children,
}: {
  id: string;
  words: FieldWords;
  optional?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-[0.9375rem] font-semibold">
        {words.label}
        {optional ? (
          <span className="font-normal text-quiet"> (optional)</span>
        ) : null}
      </label>
      <FieldHelp id={id} help={words.help} />
      {children}
      <FieldError id={id} error={words.error} />
    </div>
  );
}
