import { Button } from "#components/desk/button.tsx";
import { CheckField, TextArea } from "#components/desk/field.tsx";
import { Card, CardTitle } from "#components/desk/page-header.tsx";
import { policyProblems } from "#components/desk/policies/words.ts";
import { wordsFor } from "#components/desk/words.ts";
import { FieldError } from "#components/ui/field-frame.tsx";
import type { PolicyVersion } from "#domain/eligibility/policies/schema.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** Puts a draft in force; says what is in the way while something is. */
export function ActivationForm({
  policy,
  obstacle,
  back,
}: {
  policy: PolicyVersion;
  obstacle: string | null;
  back: FormReturn;
}) {
  return (
    <Card className="p-5" aria-labelledby="activate">
      <CardTitle id="activate">Activate</CardTitle>
      {obstacle ? (
        <p className="mt-1 text-quiet">{policyProblems[obstacle]}</p>
      ) : (
        <>
          <p className="mt-1 mb-3 max-w-3xl text-quiet">
            From that moment claims are decided by policy {policy.version}.
            Claims decided earlier stay as they are. A version that was in force
            never changes again.
          </p>
          <Fields policy={policy} back={back} />
        </>
      )}
    </Card>
  );
}

function Fields({ policy, back }: { policy: PolicyVersion; back: FormReturn }) {
  const unconfirmed = wordsFor(errorOf(back, "confirmed"), policyProblems);
  return (
    <form
      method="post"
      action={`/admin/policies/${policy.version}/activation`}
      noValidate
      className="grid max-w-3xl gap-3"
    >
      <TextArea
        name="note"
        label="Why this version"
        help="Kept with the version and in the audit trail. Ten characters at least."
        required
        maxLength={500}
        defaultValue={valueOf(back, "note", policy.note)}
        error={wordsFor(errorOf(back, "note"), policyProblems)}
      />
      <div>
        <CheckField
          name="confirmed"
          value="yes"
          id="confirmed"
          label="I have looked at what it would have done to past claims."
          required
          aria-invalid={unconfirmed ? true : undefined}
          aria-describedby={unconfirmed ? "confirmed-error" : undefined}
        />
        <FieldError id="confirmed" error={unconfirmed} />
      </div>
      <div>
        <Button look="primary">Activate policy {policy.version}</Button>
      </div>
    </form>
  );
}
