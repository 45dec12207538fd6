import { Button } from "#components/desk/button.tsx";
import { TextArea, TextField } from "#components/desk/field.tsx";
import { exportProblems } from "#components/desk/circulation/words.ts";
import { wordsFor } from "#components/desk/words.ts";
import type { Statement } from "#domain/circulation/schema.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

const suggested = {
  field:
    "Physicians, nurses, pharmacists and other health professionals who practice or train in the United States, its territories or its armed forces.",
  qualification:
    "A person who holds a current US state, territorial or federal license, certification or registration to deliver or dispense care, or is in an accredited US program leading to one, in a profession on the publisher's list; who asked for this publication in person; and who has been tied to that person by evidence beyond public facts.",
};

/** Name, field served and definition, as every export states them. */
export function StatementForm({
  statement,
  siteName,
  back,
}: {
  statement: Statement | null;
  siteName: string;
  back: FormReturn;
}) {
  const error = (field: string) =>
    wordsFor(errorOf(back, field), exportProblems);
  return (
    <form
      method="post"
      action="/admin/circulation/statement/versions"
      className="grid gap-3.5"
    >
      <TextField
        name="publication"
        label="Name of the publication"
        required
        maxLength={120}
        defaultValue={valueOf(
          back,
          "publication",
          statement?.publication.text ?? siteName,
        )}
        error={error("publication")}
      />
      <TextArea
        name="field"
        label="Field served"
        help="Whom the publication is for."
        rows={3}
        required
        maxLength={600}
        defaultValue={valueOf(
          back,
          "field",
          statement?.field.text ?? suggested.field,
        )}
        error={error("field")}
      />
      <TextArea
        name="qualification"
        label="Definition of recipient qualification"
        help="What makes somebody of that field a qualified recipient."
        rows={6}
        required
        maxLength={2000}
        defaultValue={valueOf(
          back,
          "qualification",
          statement?.qualification.text ?? suggested.qualification,
        )}
        error={error("qualification")}
      />
      <div>
        <Button look="primary">
          {statement ? "Save as a new version" : "State this"}
        </Button>
      </div>
    </form>
  );
}
