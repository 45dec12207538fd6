import { CheckedField } from "#components/account/checked-field.tsx";
import { ClaimPart, type ClaimFill } from "#components/account/claim-part.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { practiceSettings } from "#domain/eligibility/practice-settings.ts";
import { states } from "#domain/eligibility/states.ts";

const choices = states.map(({ code, name }) => ({ value: code, label: name }));
const settings = practiceSettings.map(({ id, label }) => ({
  value: id,
  label,
}));

/** Where the reader works, and the mailbox that can prove it. */
export function ClaimPractice({ fill }: { fill: ClaimFill }) {
  return (
    <ClaimPart title="Where you work or train">
      <Field
        {...fill("workEmail")}
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <Select
          {...fill("practiceState")}
          choices={choices}
          empty="Choose one"
          autoComplete="address-level1"
        />
        <CheckedField
          {...fill("practiceZip")}
          check="zip"
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={10}
          className="max-w-40 tabular-nums"
        />
        <Select
          {...fill("practiceSetting")}
          choices={settings}
          empty="Choose one, if you like"
        />
        <Field
          {...fill("employer")}
          autoComplete="organization"
          maxLength={120}
        />
      </div>
    </ClaimPart>
  );
}
