import { Button } from "#components/desk/button.tsx";
import { TextArea, TextField } from "#components/desk/field.tsx";
import { Card } from "#components/desk/page-header.tsx";
import {
  ours,
  weightSections,
  type WeightLine,
} from "#components/desk/policies/weight-words.ts";
import { policyProblems } from "#components/desk/policies/words.ts";
import { wordsFor } from "#components/desk/words.ts";
import { leavesOf } from "#domain/eligibility/policies/leaves.ts";
import type { PolicyVersion } from "#domain/eligibility/policies/schema.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** Every number of a draft, to be changed. */
export function WeightForm({
  policy,
  back,
}: {
  policy: PolicyVersion;
  back: FormReturn;
}) {
  const sections = weightSections(leavesOf(policy.policy));
  return (
    <form
      method="post"
      action={`/admin/policies/${policy.version}/weights`}
      noValidate
      className="grid max-w-5xl gap-4"
    >
      <input type="hidden" name="seen" value={policy.fingerprint} />
      <Card className="p-5">
        <TextArea
          name="note"
          label="What this draft changes, and why"
          help="Kept with the version for good."
          optional
          maxLength={500}
          defaultValue={valueOf(back, "note", policy.note)}
          error={wordsFor(errorOf(back, "note"))}
        />
      </Card>
      {sections.map(({ id, title, lines }) => (
        <Card key={id} className="p-5">
          <fieldset className="min-w-0">
            <legend className="float-left mb-3 w-full text-[0.9375rem] font-semibold">
              {title}
            </legend>
            <div className="clear-both grid items-end gap-x-6 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
              {lines.map((line) => (
                <WeightField key={line.path} line={line} back={back} />
              ))}
            </div>
          </fieldset>
        </Card>
      ))}
      <div className="sticky bottom-0 -mx-1 border-t border-rule bg-paper px-1 py-3">
        <Button look="primary">Save the draft</Button>
      </div>
    </form>
  );
}

function WeightField({ line, back }: { line: WeightLine; back: FormReturn }) {
  const name = `weights.${line.path}`;
  const { errors } = back;
  const error = errors.find(
    ({ field }) => field === name || field.startsWith(`${name}.`),
  );
  return (
    <TextField
      name={name}
      id={name.replaceAll(".", "-")}
      label={line.unit ? `${line.label} (${line.unit})` : line.label}
      help={line.basis === ours ? undefined : line.basis}
      inputMode="numeric"
      autoComplete="off"
      maxLength={60}
      defaultValue={valueOf(back, name, line.value)}
      error={wordsFor(error?.reason, policyProblems)}
    />
  );
}
