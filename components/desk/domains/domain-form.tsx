import { Button } from "#components/desk/button.tsx";
import { DomainFields } from "#components/desk/domains/domain-fields.tsx";
import { domainProblems } from "#components/desk/domains/words.ts";
import { CheckField, TextField } from "#components/desk/field.tsx";
import { wordsFor } from "#components/desk/words.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** Judges a domain that is not in the list. */
export function DomainForm({
  domain,
  imitates,
  back,
}: {
  domain: string;
  /** The trusted domain it is a letter away from. */
  imitates: string | null;
  back: FormReturn;
}) {
  return (
    <form
      method="post"
      action="/admin/domains/entries"
      noValidate
      className="grid gap-4"
    >
      <TextField
        name="domain"
        label="Domain"
        help="The part behind the @. Subdomains count with it unless they are listed themselves."
        autoCapitalize="none"
        spellCheck={false}
        autoComplete="off"
        maxLength={253}
        required
        defaultValue={valueOf(back, "domain", domain)}
        error={wordsFor(errorOf(back, "domain"), domainProblems)}
      />
      {imitates ? (
        <div className="rounded-lg bg-warm-wash px-4 py-3">
          <p className="font-semibold text-warm">
            One letter away from {imitates}
          </p>
          <p>
            Impostors register such names. Trust it only if you have checked
            that this is another real organization, or a second name of the
            same.
          </p>
          <CheckField
            name="confirmed"
            value="yes"
            label={`I have checked that it does not imitate ${imitates}.`}
            defaultChecked={valueOf(back, "confirmed") === "yes"}
          />
        </div>
      ) : null}
      <DomainFields back={back} />
      <div>
        <Button look="primary">Add the domain</Button>
      </div>
    </form>
  );
}
