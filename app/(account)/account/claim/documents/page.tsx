import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { DocumentsAside } from "#components/account/documents-aside.tsx";
import { DocumentsPart } from "#components/account/documents-part.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { loadDocumentsOffer } from "#domain/eligibility/documents/loaders.ts";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Your documents" };

export default async function DocumentsPage(props: {
  searchParams: SearchParams;
}) {
  const reader = await requireSubscriber("/account/claim/documents");
  const offer = await loadDocumentsOffer(reader.subscriberId);
  if (!offer) redirect("/account/claim/status");
  const back = await loadFormReturn(props.searchParams);
  return (
    <AccountPage
      title="Show us a document"
      intro="A license, a badge or a letter helps our reviewer to be sure that the record is yours. Send only what you are comfortable with; none of it is required."
      aside={<DocumentsAside days={offer.days} />}
    >
      <DocumentsPart offer={offer} back={back} />
    </AccountPage>
  );
}
