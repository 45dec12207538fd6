import type { ReactNode } from "react";
import { Button } from "#components/desk/button.tsx";
import { SelectField, TextArea } from "#components/desk/field.tsx";
import { lifecycleProblems } from "#components/desk/appeals/words.ts";
import { wordsFor } from "#components/desk/words.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** One decision behind its heading: a reason of the list, a note, a button. */
export function DecisionPanel({
  action,
  field,
  value,
  title,
  help,
  words,
  noteHelp,
  danger = false,
  button,
  back,
}: {
  action: string;
  /** The name and value that tell this decision from the others. */
  field: string;
  value: string;
  title: string;
  help: ReactNode;
  /** The closed list of reasons; without one there is nothing to choose. */
  words?: Record<string, string>;
  noteHelp: string;
  danger?: boolean;
  button: string;
  back: FormReturn;
}) {
  const isBack = valueOf(back, field) === value;
  const problem = (name: string) =>
    isBack ? wordsFor(errorOf(back, name), lifecycleProblems) : undefined;
  return (
    <details
      id={`${field}-${value}`}
      open={isBack}
      className="rounded-lg border border-rule"
    >
      <summary className="min-h-[34px] cursor-pointer px-4 py-2 font-semibold">
        {title}
      </summary>
      <form
        method="post"
        action={action}
        className="grid gap-3.5 border-t border-rule p-4"
      >
        <input type="hidden" name={field} value={value} />
        <p className="text-quiet">{help}</p>
        {words ? (
          <SelectField
            id={`${value}-reason`}
            name="reason"
            label="Reason"
            required
            defaultValue={isBack ? valueOf(back, "reason") : ""}
            error={problem("reason")}
            choices={[
              { value: "", label: "Choose a reason" },
              ...Object.entries(words).map(([code, label]) => ({
                value: code,
                label,
              })),
            ]}
          />
        ) : null}
        <TextArea
          id={`${value}-note`}
          name="note"
          label="Note"
          optional
          help={noteHelp}
          maxLength={2000}
          defaultValue={isBack ? valueOf(back, "note") : ""}
          error={problem("note")}
        />
        <div>
          <Button look={danger ? "danger" : "primary"}>{button}</Button>
        </div>
      </form>
    </details>
  );
}
