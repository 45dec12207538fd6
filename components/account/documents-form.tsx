import {
  documentNames,
  fileWords,
} from "#components/account/documents-words.ts";
import { PhotoShrinker } from "#components/account/documents-shrinker.tsx";
import { Button } from "#components/ui/button.tsx";
import {
  controlClass,
  FieldFrame,
  wordsOf,
} from "#components/ui/field-frame.tsx";
import { Select } from "#components/ui/select.tsx";
import {
  acceptedTypes,
  documentKinds,
  documentLimits,
} from "#domain/eligibility/documents/schema.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** One document at a time: each is checked before the next is chosen. */
export function DocumentsForm({
  claimId,
  back,
}: {
  claimId: string;
  back: FormReturn;
}) {
  const problem = (field: string) => {
    const reason = errorOf(back, field);
    return reason && (fileWords[reason] ?? reason);
  };
  const words = {
    label: "File",
    help: "JPEG, PNG, WebP or PDF, up to 1.8 MB and eight pages. Cover birth date, address and ID number first.",
    error: problem("file"),
  };
  return (
    <form
      id="document-form"
      method="post"
      encType="multipart/form-data"
      action={`/account/claims/${claimId}/documents`}
      className="grid gap-6"
      noValidate
    >
      <Select
        name="kind"
        label="What is it?"
        empty="Choose a kind"
        required
        defaultValue={valueOf(back, "kind")}
        error={problem("kind")}
        choices={documentKinds.map((value) => ({
          value,
          label: documentNames[value],
        }))}
      />
      <FieldFrame id="file" words={words}>
        <input
          type="file"
          name="file"
          accept={acceptedTypes}
          required
          className={`${controlClass} file:me-3 file:cursor-pointer file:rounded-md file:border file:border-rule file:bg-wash file:px-3 file:py-1.5 file:font-semibold file:text-ink`}
          {...wordsOf("file", words)}
        />
      </FieldFrame>
      <PhotoShrinker field="file" maxBytes={documentLimits.bytes} />
      <div>
        <Button look="primary">Send this document</Button>
      </div>
    </form>
  );
}
