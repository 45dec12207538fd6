import type { ReactNode } from "react";

/** What a field shows: what was typed, else what is known, and what is wrong. */
export type ClaimFill = (name: string) => {
  name: string;
  defaultValue: string;
  error: string | undefined;
};

/** A titled group of fields. */
export function ClaimPart({
  title,
  children,
}: {
  title: string;
  children: ReactNode;
}) {
  return (
    <fieldset className="min-w-0 border-t border-rule pt-6">
      <legend className="section-title float-left mb-5 w-full">{title}</legend>
      <div className="clear-both grid gap-6">{children}</div>
    </fieldset>
  );
}
