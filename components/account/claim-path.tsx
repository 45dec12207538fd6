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
    help: "Many nurses, technicians and hygienists. A person looks it up, within one business day.",
  },
  {
    value: "trainee",
    label: "I am in training",
    help: "Students, residents and fellows without an NPI. Your school’s mailbox helps the most; a person looks, within one business day.",
  },
];

/** What the reader has to show: it decides what else is asked. */
export function ClaimPathChoice({ fill }: { fill: ClaimFill }) {
  const { optional: _, ...question } = fill("path");
  return (
    <ClaimPart title="How we can look you up">
      <RadioGroup
        {...question}
        choices={paths}
        defaultValue={question.defaultValue || "npi"}
      />
    </ClaimPart>
  );
}

/**
 * By number, by license or as a trainee. The unused parts are put away by style
 * sheet alone, so changing one's mind needs no script and loses nothing that
 * was typed.
 */
export function ClaimNumber({ fill }: { fill: ClaimFill }) {
  return (
    <>
      <ClaimPart
        title="Your number"
        className="group-has-[[name=path]:not([value=npi]):checked]/claim:hidden"
      >
        <CheckedField
          {...fill("npi")}
          check="npi"
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          className="max-w-60 tabular-nums"
        />
        <p className="text-[0.9375rem] text-quiet">
          Not at hand?{" "}
          <a href="https://npiregistry.cms.hhs.gov/" rel="noreferrer">
            The public registry
          </a>{" "}
          finds it by your name.
        </p>
      </ClaimPart>
      <ClaimPart
        title="Your license"
        className="group-has-[[name=path]:not([value=licence]):checked]/claim:hidden"
      >
        <LicenceFields fill={fill} />
      </ClaimPart>
      <ClaimPart
        title="Your training"
        className="group-has-[[name=path]:not([value=trainee]):checked]/claim:hidden"
      >
        <TrainingFields fill={fill} />
      </ClaimPart>
    </>
  );
}

function LicenceFields({ fill }: { fill: ClaimFill }) {
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        <Field {...fill("licenceNumber")} autoComplete="off" maxLength={40} />
        <Select
          {...fill("licenceState")}
          choices={choices}
          empty="Choose one"
        />
      </div>
      <Field {...fill("licenceBoard")} maxLength={120} />
    </>
  );
}

function TrainingFields({ fill }: { fill: ClaimFill }) {
  return (
    <>
      <Field {...fill("program")} autoComplete="off" maxLength={160} />
      <Field {...fill("programEndsOn")} type="date" className="max-w-60" />
    </>
  );
}
