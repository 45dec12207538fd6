import type { ReactNode } from "react";
import { problemWith } from "#components/account/reasons.ts";
import { questionOf } from "#domain/eligibility/claim-form.ts";
import { valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** A question with what was typed, else what is known, and what is wrong. */
export type ClaimFill = (name: string) => {
  name: string;
  label: string;
  help: string | undefined;
  optional: boolean;
  required: boolean;
  defaultValue: string;
  error: string | undefined;
};

/** The words come from the form that circulation audits are shown. */
export function claimFill(
  back: FormReturn,
  known: Record<string, string>,
): ClaimFill {
  return (name) => {
    const { label, help, optional = false } = questionOf(name);
    return {
      name,
      label,
      help,
      optional,
      required: !optional,
      defaultValue: valueOf(back, name, known[name]),
      error: problemWith(back, name),
    };
  };
}

/** A titled group of fields. */
export function ClaimPart({
  title,
  className = "",
  children,
}: {
  title: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <fieldset className={`min-w-0 border-t border-rule pt-6 ${className}`}>
      <legend className="section-title float-left mb-5 w-full">{title}</legend>
      <div className="clear-both grid gap-6">{children}</div>
    </fieldset>
  );
}
