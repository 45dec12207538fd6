import { Button } from "#components/desk/button.tsx";
import { SelectField, TextArea } from "#components/desk/field.tsx";
import {
  peopleProblems,
  suspensionWords,
} from "#components/desk/people/words.ts";
import { wordsFor } from "#components/desk/words.ts";
import { suspensionReasons } from "#domain/subscribers/schema.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** Stops an account from reading, or lets it read again. */
export function SuspensionForm({
  id,
  isSuspended,
  back,
}: {
  id: string;
  isSuspended: boolean;
  back: FormReturn;
}) {
  return (
    <form
      method="post"
      action={`/admin/subscribers/${id}/${isSuspended ? "restoration" : "suspension"}`}
      className="grid gap-3.5"
    >
      {isSuspended ? null : (
        <SelectField
          name="reason"
          label="Reason"
          required
          defaultValue={valueOf(back, "reason")}
          error={wordsFor(errorOf(back, "reason"), peopleProblems)}
          choices={[
            { value: "", label: "Choose a reason" },
            ...suspensionReasons.map((value) => ({
              value,
              label: suspensionWords[value],
            })),
          ]}
        />
      )}
      <TextArea
        name="note"
        label="Note"
        optional
        help="For the audit trail."
        maxLength={2000}
        defaultValue={valueOf(back, "note")}
        error={wordsFor(errorOf(back, "note"))}
      />
      <div>
        <Button look={isSuspended ? "primary" : "danger"}>
          {isSuspended ? "Restore this account" : "Suspend this account"}
        </Button>
      </div>
    </form>
  );
}
