import { Button } from "#components/desk/button.tsx";
import { TextField } from "#components/desk/field.tsx";
import { exportProblems } from "#components/desk/circulation/words.ts";
import { wordsFor } from "#components/desk/words.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** Opens one recipient's evidence; that it was opened is recorded. */
export function EvidenceForm({ back, id }: { back: FormReturn; id?: string }) {
  return (
    <form
      method="post"
      action="/admin/circulation/recipients/openings"
      className="grid max-w-xl gap-3"
    >
      <TextField
        name="id"
        label="Recipient"
        help="The subscriber_id of a line of the detail file."
        required
        maxLength={36}
        autoComplete="off"
        spellCheck={false}
        defaultValue={valueOf(back, "id", id)}
        error={wordsFor(errorOf(back, "id"), exportProblems)}
      />
      <div>
        <Button look="primary">Open the evidence</Button>
      </div>
    </form>
  );
}
