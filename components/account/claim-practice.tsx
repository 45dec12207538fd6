import { CheckedField } from "#components/account/checked-field.tsx";
import { ClaimPart, type ClaimFill } from "#components/account/claim-part.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { states } from "#domain/eligibility/states.ts";

const choices = states.map(({ code, name }) => ({ value: code, label: name }));

/** Where the reader works, and the mailbox that can prove it. */
export function ClaimPractice({ fill }: { fill: ClaimFill }) {
  return (
    <ClaimPart title="Where you work">
      <Field
        {...fill("workEmail")}
        type="email"
        label="Work e-mail"
        help="A mailbox at your hospital, clinic or school proves the most. If it is not the one you signed in with, we mail it a code."
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <Select
          {...fill("practiceState")}
          label="State you practice in"
          help="Where you see most patients."
          choices={choices}
          empty="Choose one"
          autoComplete="address-level1"
          required
        />
        <CheckedField
          {...fill("practiceZip")}
          check="zip"
          label="Practice ZIP code"
          help="Five digits are enough."
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={10}
          className="max-w-40 tabular-nums"
          required
        />
      </div>
    </ClaimPart>
  );
}
