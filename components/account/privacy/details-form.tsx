import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { practiceSettings } from "#domain/eligibility/practice-settings.ts";
import { valueOf, type FormReturn } from "#lib/form-return-schema.ts";

const settings = practiceSettings.map(({ id, label }) => ({
  value: id,
  label,
}));

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
        <Select
          {...fill("practiceSetting")}
          label="Where you work"
          help="The kind of place. It only goes into our statistics."
          choices={settings}
          empty="Choose one, if you like"
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
