import type { ReactNode } from "react";
import { Footer } from "#components/site/footer.tsx";
import { Masthead } from "#components/site/masthead.tsx";
import { Offer, type OfferText } from "#components/site/offer.tsx";

/** What surrounds every page for readers. */
export function SiteFrame({
  siteName,
  signedIn,
  offer,
  children,
}: {
  siteName: string;
  signedIn: boolean;
  /** Null for those who already have what it offers. */
  offer: OfferText | null;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="skip-link no-print">
        Skip to content
      </a>
      {offer ? <Offer offer={offer} /> : null}
      <Masthead siteName={siteName} signedIn={signedIn} />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <Footer siteName={siteName} />
    </div>
  );
}
