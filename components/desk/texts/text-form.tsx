import { Button } from "#components/desk/button.tsx";
import { TextArea } from "#components/desk/field.tsx";
import { textProblems, textWords } from "#components/desk/texts/words.ts";
import { wordsFor } from "#components/desk/words.ts";
import { longest, type TextKind } from "#domain/eligibility/texts/schema.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** A new version of a text. Old ones stay as proof of what was shown. */
export function TextForm({
  kind,
  text,
  back,
}: {
  kind: TextKind;
  text: string;
  back: FormReturn;
}) {
  return (
    <form
      method="post"
      action={`/admin/settings/texts/${kind}/versions`}
      noValidate
      className="grid gap-3"
    >
      <TextArea
        name="text"
        id="versioned-text"
        label={textWords[kind].label}
        help={`Shown: ${textWords[kind].shown} Saving makes a new version; what was agreed to earlier keeps its own.`}
        rows={longest[kind] > 2000 ? 18 : 5}
        required
        maxLength={longest[kind]}
        defaultValue={valueOf(back, "text", text)}
        error={wordsFor(errorOf(back, "text"), textProblems)}
      />
      <div>
        <Button look="primary">Save as a new version</Button>
      </div>
    </form>
  );
}
