import { Button } from "#components/desk/button.tsx";
import { TextArea } from "#components/desk/field.tsx";
import { wordsFor } from "#components/desk/words.ts";

const problems = { unchanged: "This is the text in force already." };

/** A new version of the offer. Old ones stay as proof of what was shown. */
export function OfferForm({
  text,
  error,
}: {
  text: string;
  error: string | undefined;
}) {
  return (
    <form method="post" action="/admin/settings/offer" className="grid gap-3">
      <TextArea
        name="text"
        id="offer-text"
        label="The offer"
        help="Shown at the top of every page to readers who have not subscribed. Saving makes a new version; claims keep the version they were made under."
        rows={3}
        required
        maxLength={300}
        defaultValue={text}
        error={wordsFor(error, problems)}
      />
      <div>
        <Button look="primary">Save as a new version</Button>
      </div>
    </form>
  );
}
