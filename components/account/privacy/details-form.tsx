import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { valueOf, type FormReturn } from "#lib/form-return-schema.ts";

export type HeldDetails = {
  specialty: string;
  practiceSetting: string;
  employer: string;
};

/** What nobody verified, and so needs nobody to correct it. */
export function DetailsForm({
  held,
  back,
}: {
  held: HeldDetails;
  back: FormReturn;
}) {
  const fill = (name: keyof HeldDetails) => ({
    name,
    defaultValue: valueOf(back, name, held[name]),
    error: problemWith(back, name),
    optional: true,
  });
  return (
    <form
      id="form"
      method="post"
      action="/account/details/corrections"
      noValidate
    >
      <Problems back={back} />
      <div className="grid gap-6">
        <Field
          {...fill("specialty")}
          label="Specialty"
          help="For example rheumatology, or pain medicine."
          maxLength={80}
        />
        <Field
          {...fill("practiceSetting")}
          label="Practice setting"
          help="For example hospital, group practice, pharmacy, school."
          maxLength={80}
        />
        <Field
          {...fill("employer")}
          label="Employer"
          autoComplete="organization"
          maxLength={120}
        />
        <div>
          <Button look="primary">Save the corrections</Button>
        </div>
      </div>
    </form>
  );
}
