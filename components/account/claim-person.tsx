import { ClaimPart, type ClaimFill } from "#components/account/claim-part.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { professions } from "#domain/eligibility/professions.ts";

const choices = professions.map(({ id, label }) => ({ value: id, label }));

/** Who the reader is and what they do. */
export function ClaimPerson({ fill }: { fill: ClaimFill }) {
  return (
    <ClaimPart title="You and your profession">
      <div className="grid gap-6 sm:grid-cols-2">
        <Field
          {...fill("firstName")}
          autoComplete="given-name"
          maxLength={80}
        />
        <Field
          {...fill("lastName")}
          autoComplete="family-name"
          maxLength={80}
        />
      </div>
      <Select {...fill("profession")} choices={choices} empty="Choose one" />
      <Field {...fill("specialty")} maxLength={80} />
    </ClaimPart>
  );
}
