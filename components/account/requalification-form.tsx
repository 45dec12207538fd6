import { CheckedField } from "#components/account/checked-field.tsx";
import {
  claimFill,
  ClaimPart,
  type ClaimFill,
} from "#components/account/claim-part.tsx";
import { CodeField } from "#components/account/code-field.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Requalification as Held } from "#domain/eligibility/requalification/schema.ts";
import { states } from "#domain/eligibility/states.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

const stateChoices = states.map(({ code, name }) => ({
  value: code,
  label: name,
}));

/** Small corrections, the code where one is due, and the reader's word. */
export function RequalificationForm({
  held,
  attestation,
  returnTo,
  back,
}: {
  held: Held;
  attestation: { version: number; text: string };
  returnTo: string;
  back: FormReturn;
}) {
  const { specialty, practiceState, practiceZip } = held.details;
  const known: Record<string, string> = {
    specialty,
    practiceState,
    practiceZip,
  };
  const fill = claimFill(back, known);
  return (
    <div className="grid gap-8">
      <form
        id="form"
        method="post"
        action="/account/requalification/confirmation"
        noValidate
        className="grid gap-10"
      >
        <input type="hidden" name="returnTo" value={returnTo} />
        <input type="hidden" name="attestation" value={attestation.version} />
        <Practice fill={fill} />
        {held.isMailboxDue ? (
          <ClaimPart title="Your work mailbox">
            <CodeField
              label="Code from your work mailbox"
              help={`We mailed six digits to ${held.details.workEmail}.`}
              error={problemWith(back, "code")}
            />
          </ClaimPart>
        ) : null}
        <ClaimPart title="Your word">
          <Checkbox
            name="attested"
            value="yes"
            label={attestation.text}
            help="These words are kept with your confirmation, as they stand now."
            error={problemWith(back, "attested")}
            required
          />
          <div>
            <Button look="primary">Confirm my details</Button>
          </div>
        </ClaimPart>
      </form>
      {held.isMailboxDue ? <AnotherCode returnTo={returnTo} /> : null}
    </div>
  );
}

function Practice({ fill }: { fill: ClaimFill }) {
  return (
    <ClaimPart title="Correct what is out of date">
      <Field {...fill("specialty")} maxLength={80} />
      <div className="grid gap-6 sm:grid-cols-2">
        <Select
          {...fill("practiceState")}
          choices={stateChoices}
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
      </div>
    </ClaimPart>
  );
}

function AnotherCode({ returnTo }: { returnTo: string }) {
  return (
    <form
      method="post"
      action="/account/requalification/mailbox-code"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 text-[0.9375rem] text-quiet"
    >
      <input type="hidden" name="returnTo" value={returnTo} />
      <p>No mail? Look in quarantine or junk first.</p>
      <Button>Send another code</Button>
    </form>
  );
}
