import { CheckedField } from "#components/account/checked-field.tsx";
import { ClaimPart, type ClaimFill } from "#components/account/claim-part.tsx";
import { Field } from "#components/ui/field.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { Select } from "#components/ui/select.tsx";
import { states } from "#domain/eligibility/states.ts";

const choices = states.map(({ code, name }) => ({ value: code, label: name }));
const paths = [
  {
    value: "npi",
    label: "I have an NPI",
    help: "The quickest way: often decided within seconds.",
  },
  {
    value: "licence",
    label: "I have a license, but no NPI",
    help: "A person looks it up, within one business day.",
  },
];

/**
 * By number or by license. The unused half is put away by style sheet alone, so
 * changing one's mind needs no script and loses nothing that was typed.
 */
export function ClaimPath({ fill }: { fill: ClaimFill }) {
  const { error, defaultValue } = fill("path");
  return (
    <ClaimPart title="How we can look you up">
      <RadioGroup
        name="path"
        label="What do you have?"
        help="One of the two is enough."
        choices={paths}
        defaultValue={defaultValue || "npi"}
        error={error}
        required
      />
      <div className="group-has-[[name=path][value=licence]:checked]/claim:hidden">
        <CheckedField
          {...fill("npi")}
          check="npi"
          label="NPI"
          help="Your own ten-digit number (type 1), not your clinic’s or group’s. It is public, so it only tells us whom to compare you with."
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          className="max-w-60 tabular-nums"
          required
        />
      </div>
      <div className="grid gap-6 group-has-[[name=path][value=npi]:checked]/claim:hidden">
        <LicenceFields fill={fill} />
      </div>
    </ClaimPart>
  );
}

function LicenceFields({ fill }: { fill: ClaimFill }) {
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        <Field
          {...fill("licenceNumber")}
          label="License number"
          help="Or certificate or registration."
          autoComplete="off"
          maxLength={40}
          required
        />
        <Select
          {...fill("licenceState")}
          label="State that issued it"
          help="State, district or territory."
          choices={choices}
          empty="Choose one"
          required
        />
      </div>
      <Field
        {...fill("licenceBoard")}
        label="Board"
        help="Who issued it, for example a state board of nursing."
        optional
        maxLength={120}
      />
    </>
  );
}
