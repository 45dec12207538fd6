import { ClaimPart, type ClaimFill } from "#components/account/claim-part.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Profession } from "#domain/eligibility/professions.ts";

/** Who the reader is and what they do. */
export function ClaimPerson({
  fill,
  professions,
}: {
  fill: ClaimFill;
  professions: Profession[];
}) {
  const choices = professions
    .filter((one) => !one.retired)
    .map(({ id, label }) => ({ value: id, label }));
  return (
    <ClaimPart title="You and your profession">
      <div className="grid gap-6 sm:grid-cols-2">
        <Field
          {...fill("firstName")}
          label="First name"
          help="As on your license."
          autoComplete="given-name"
          maxLength={80}
          required
        />
        <Field
          {...fill("lastName")}
          label="Last name"
          help="A former name is fine."
          autoComplete="family-name"
          maxLength={80}
          required
        />
      </div>
      <Select
        {...fill("profession")}
        label="Profession"
        help="Students, residents and fellows: choose the trainee line."
        choices={choices}
        empty="Choose one"
        required
      />
      <Field
        {...fill("specialty")}
        label="Specialty"
        help="For example rheumatology, or pain medicine."
        optional
        maxLength={80}
      />
    </ClaimPart>
  );
}
