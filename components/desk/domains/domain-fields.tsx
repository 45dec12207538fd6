import {
  classChoices,
  domainProblems,
} from "#components/desk/domains/words.ts";
import { SelectField, TextArea, TextField } from "#components/desk/field.tsx";
import { wordsFor } from "#components/desk/words.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

type Known = {
  class?: string;
  owner?: string;
  evidence?: string;
  reviewDue?: Date | null;
};

/** What is said of a domain: its class, its owner, how one knows, until when. */
export function DomainFields({
  known = {},
  back,
}: {
  known?: Known;
  back: FormReturn;
}) {
  const field = (name: string, value = "") => ({
    name,
    defaultValue: valueOf(back, name, value),
    error: wordsFor(errorOf(back, name), domainProblems),
  });
  return (
    <>
      <SelectField
        {...field("class", known.class)}
        label="Class"
        help="Care delivery: a hospital, clinic, practice, pharmacy or health agency gives mailboxes there to its staff. Health school: a school of medicine, nursing, pharmacy or the like."
        choices={[{ value: "", label: "Choose one" }, ...classChoices]}
        required
      />
      <TextField
        {...field("owner", known.owner)}
        label="Owner"
        help="The organization, as it calls itself."
        maxLength={200}
        required
      />
      <TextArea
        {...field("evidence", known.evidence)}
        label="How you know"
        help="The page, call or letter that shows whose it is and who gets a mailbox."
        maxLength={500}
        required
      />
      <TextField
        {...field("reviewDue", known.reviewDue?.toISOString().slice(0, 10))}
        type="date"
        label="Look again by"
        help="Empty: in a year. From the day after, it counts as unknown. Open and throw-away services need no date."
        optional
      />
    </>
  );
}
