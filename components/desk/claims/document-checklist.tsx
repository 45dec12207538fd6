import { Button } from "#components/desk/button.tsx";
import { kindWords } from "#components/desk/claims/document-words.ts";
import { reviewProblems } from "#components/desk/claims/words.ts";
import { FormProblem } from "#components/desk/errors.tsx";
import { SelectField, TextArea, TextField } from "#components/desk/field.tsx";
import { wordsFor } from "#components/desk/words.ts";
import {
  documentKinds,
  type ReviewedDocument,
} from "#domain/eligibility/documents/schema.ts";
import { states } from "#domain/eligibility/states.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

const yesNo = [
  { value: "", label: "Choose" },
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

type Fill = (name: string) => {
  name: string;
  defaultValue: string;
  error: string | undefined;
};

/** What the document shows, point by point, and the verdict on it. */
export function Checklist({
  claimId,
  document,
  back,
}: {
  claimId: string;
  document: ReviewedDocument;
  back: FormReturn;
}) {
  const fill: Fill = (name) => ({
    name,
    defaultValue: valueOf(back, name, name === "kind" ? document.kind : ""),
    error: wordsFor(errorOf(back, name), reviewProblems),
  });
  return (
    <form
      method="post"
      action={`/admin/claims/${claimId}/documents/${document.id}/review`}
      className="grid gap-3.5"
      noValidate
    >
      <h2 id="check" className="font-semibold">
        What it shows
      </h2>
      <FormProblem back={back} words={reviewProblems} />
      <SelectField
        {...fill("kind")}
        label="It is"
        choices={documentKinds.map((value) => ({
          value,
          label: kindWords[value],
        }))}
      />
      <SelectField {...fill("legible")} label="Legible" choices={yesNo} />
      <NameFields fill={fill} />
      <SelectField
        {...fill("showsProfession")}
        label="Shows the claimed profession"
        choices={yesNo}
      />
      <IssuerFields fill={fill} />
      <SelectField
        {...fill("altered")}
        label="Signs of alteration"
        help="Edges around the name, mixed typefaces, a seal that does not bend with the paper."
        choices={yesNo}
      />
      <TextArea
        {...fill("note")}
        label="Note"
        optional
        help="For colleagues and the record."
        maxLength={2000}
      />
      <SelectField
        {...fill("verdict")}
        label="Verdict"
        choices={[
          { value: "", label: "Choose" },
          { value: "accepted", label: "Accept it" },
          { value: "refused", label: "Refuse it" },
        ]}
      />
      <div>
        <Button look="primary">Record this document</Button>
      </div>
    </form>
  );
}

/** Typed as it stands there: it is compared, and only the grade is kept. */
function NameFields({ fill }: { fill: Fill }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-[0.8125rem] text-quiet">
        The name as it stands on the document. It is compared with the record;
        only the result is kept.
      </legend>
      <div className="grid gap-3.5 sm:grid-cols-2">
        <TextField {...fill("firstName")} label="First name" maxLength={80} />
        <TextField {...fill("lastName")} label="Last name" maxLength={80} />
      </div>
    </fieldset>
  );
}

function IssuerFields({ fill }: { fill: Fill }) {
  return (
    <div className="grid gap-3.5 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <TextField
          {...fill("issuer")}
          label="Issuer"
          optional
          maxLength={120}
        />
      </div>
      <SelectField
        {...fill("issuerState")}
        label="State"
        optional
        choices={[
          { value: "", label: "None" },
          ...states.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <TextField
        {...fill("expiresOn")}
        label="Good until"
        type="date"
        optional
      />
    </div>
  );
}
