import { ButtonLink } from "#components/ui/button.tsx";
import type { DocumentsOffer as Offer } from "#domain/eligibility/documents/schema.ts";

/** Under a claim that waits: a document may help, and nobody has to. */
export function DocumentsOffer({ offer }: { offer: Offer | null }) {
  if (!offer) return null;
  const count = offer.documents.length;
  return (
    <section
      aria-labelledby="documents-offer"
      className="mt-9 grid gap-3 border-t border-rule pt-6"
    >
      <h2 id="documents-offer" className="section-title">
        Have a license or badge at hand?
      </h2>
      <p className="text-[0.9375rem] text-quiet">
        A picture of it can settle what could not be checked by itself. You
        cover what is not our business, only a reviewer sees it, and it is
        deleted {offer.days} days after the decision.
        {count > 0
          ? ` You have sent ${count === 1 ? "1 document" : `${count} documents`}.`
          : ""}
      </p>
      <div>
        <ButtonLink href="/account/claim/documents">
          {count > 0 ? "See or add documents" : "Show us a document"}
        </ButtonLink>
      </div>
    </section>
  );
}
