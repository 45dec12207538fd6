import { matterWords, subjectWords } from "#components/account/appeal-words.ts";
import { problemWith } from "#components/account/reasons.ts";
import { Section } from "#components/account/section.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/field.tsx";
import type { Matter } from "#domain/subscribers/appeals/schema.ts";
import { formatDate } from "#lib/clock.ts";
import { valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** One form for each decision that another person could look at. */
export function AppealForms({
  matters,
  back,
}: {
  matters: Matter[];
  back: FormReturn;
}) {
  if (matters.length === 0)
    return (
      <p className="mb-12">
        There is no decision that waits for your word at present.{" "}
        <a href="/account">Your account</a> says where you stand.
      </p>
    );
  const sent = valueOf(back, "about", matters[0]?.about);
  return matters.map((matter) => (
    <Section
      key={matter.about}
      id={`about-${matter.about}`}
      title={subjectWords[matter.about]}
    >
      <AppealForm matter={matter} back={sent === matter.about ? back : null} />
    </Section>
  ));
}

/** `back` is null for a form that was not the one sent back. */
function AppealForm({
  matter,
  back,
}: {
  matter: Matter;
  back: FormReturn | null;
}) {
  return (
    <form
      id={back ? "form" : undefined}
      method="post"
      action="/account/appeals/requests"
      noValidate
      className="grid gap-6"
    >
      <input type="hidden" name="about" value={matter.about} />
      <p>
        {matterWords(matter)}{" "}
        <span className="text-quiet">({formatDate(matter.at)})</span>
      </p>
      <TextArea
        id={back ? "text" : `text-${matter.about}`}
        name="text"
        label="What should we look at again?"
        help="Say what we have not seen or got wrong. Do not send patient data or your social security number."
        error={back ? problemWith(back, "text") : undefined}
        defaultValue={back ? valueOf(back, "text") : ""}
        maxLength={4000}
        rows={7}
        required
      />
      <div>
        <Button look="primary">Send the appeal</Button>
      </div>
    </form>
  );
}
