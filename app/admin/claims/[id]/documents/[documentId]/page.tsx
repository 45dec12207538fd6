import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentDesk } from "#components/desk/claims/document-desk.tsx";
import { idOf } from "#components/desk/search-params.ts";
import {
  loadClaimForReview,
  loadPageLinks,
} from "#domain/eligibility/review/loaders.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Document" };

export default async function DocumentPage(
  props: PageProps<"/admin/claims/[id]/documents/[documentId]">,
) {
  const reviewer = await requireStaff("reviewer");
  const params = await props.params;
  const id = idOf(params.id);
  const review = id && (await loadClaimForReview(id, reviewer));
  const document =
    review && review.documents.find((known) => known.id === params.documentId);
  if (!document) notFound();
  const mayLook =
    !document.deletedAt && review.lease?.id === reviewer.subscriberId;
  return (
    <DocumentDesk
      review={review}
      document={document}
      links={mayLook ? await loadPageLinks(id, document, reviewer) : []}
      back={await loadFormReturn(props.searchParams)}
    />
  );
}
