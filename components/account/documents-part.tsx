import { DocumentsForm } from "#components/account/documents-form.tsx";
import { SentDocuments } from "#components/account/documents-sent.tsx";
import { fileWords } from "#components/account/documents-words.ts";
import { reasonWords } from "#components/account/reasons.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/field.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { documentLimits } from "#domain/eligibility/documents/schema.ts";
import type { DocumentsOffer } from "#domain/eligibility/documents/schema.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** Documents of a claim that waits: those sent, and room for more. */
export function DocumentsPart({
  offer,
  back,
}: {
  offer: DocumentsOffer;
  back: FormReturn;
}) {
  const { documents, left, claimId } = offer;
  return (
    <div className="grid gap-10">
      <Refused back={back} />
      {offer.question ? (
        <Notice title="Our question">
          <p className="whitespace-pre-wrap">{offer.question}</p>
        </Notice>
      ) : null}
      {left > 0 ? (
        <DocumentsForm claimId={claimId} back={back} />
      ) : (
        <Notice>
          <p>
            {documentLimits.files} documents are the most for one request.
            Remove one to send another.
          </p>
        </Notice>
      )}
      <SentDocuments claimId={claimId} documents={documents} />
      {documents.length > 0 ? <AllSent offer={offer} /> : null}
    </div>
  );
}

/** Not beside a field of this page: what went wrong with the whole. */
function Refused({ back }: { back: FormReturn }) {
  const errors = [...new Set(back.errors.map((error) => error.field))].map(
    (field) => {
      const { reason } = back.errors.find((error) => error.field === field)!;
      const text = fileWords[reason] ?? reasonWords(reason, field);
      return { field: field === "form" ? "document-form" : field, text };
    },
  );
  if (errors.length === 0) return null;
  return (
    <div
      tabIndex={-1}
      // A page that came back with errors is read from them on.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      className="outline-none"
    >
      <ErrorSummary errors={errors} />
    </div>
  );
}

function AllSent({ offer }: { offer: DocumentsOffer }) {
  if (!offer.isAsked)
    return (
      <div>
        <p className="mb-4 text-[0.9375rem] text-quiet">
          A reviewer finds them with your request. There is nothing to send off.
        </p>
        <ButtonLink href="/account/claim/status" look="primary">
          That is all
        </ButtonLink>
      </div>
    );
  return (
    <form
      method="post"
      action={`/account/claims/${offer.claimId}/answer`}
      className="grid gap-4"
    >
      <TextArea
        name="answer"
        label="A word to the reviewer"
        help="Your request goes back to the reviewer with this."
        defaultValue="I have sent the documents."
        maxLength={2000}
        rows={3}
        required
      />
      <div>
        <Button look="primary">Send it back to the reviewer</Button>
      </div>
    </form>
  );
}
