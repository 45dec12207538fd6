import { ButtonLink } from "#components/ui/button.tsx";
import { DismissibleOffer } from "#components/site/dismissible-offer.tsx";
import { offerParts } from "#components/site/offer-words.ts";

export type OfferText = { version: number; text: string };

/** Who reads free, and that it is free. Each condition leads to its terms. */
export function Offer({ offer }: { offer: OfferText }) {
  return (
    <DismissibleOffer version={offer.version}>
      <p className="flex-1 py-2.5 leading-snug">
        {offerParts(offer.text).map((part) =>
          part.href ? (
            <a
              key={part.text}
              href={part.href}
              className={part.text === "FREE" ? "font-bold" : "font-medium"}
            >
              {part.text}
            </a>
          ) : (
            part.text
          ),
        )}
      </p>
      <ButtonLink href="/sign-in" look="primary" className="max-sm:hidden">
        Subscribe free
      </ButtonLink>
    </DismissibleOffer>
  );
}
