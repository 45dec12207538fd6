import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DomainDetail } from "#components/desk/domains/domain-detail.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { findDomain } from "#domain/eligibility/domains/queries.ts";
import { domainSchema } from "#domain/eligibility/domains/schema.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { mayUseDesk } from "#domain/gate/rules.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Domain" };

export default async function DomainPage(
  props: PageProps<"/admin/domains/[domain]">,
) {
  const reader = await requireStaff("reviewer");
  const domain = domainSchema.safeParse((await props.params).domain);
  const found = domain.success && (await findDomain(domain.data));
  if (!found) notFound();
  const { entry, isDue, claims, latest } = found;
  return (
    <>
      <PageHeader
        title={entry.domain}
        eyebrow={<a href="/admin/domains">Domains</a>}
      />
      <DomainDetail
        entry={entry}
        isDue={isDue}
        seen={{ claims, latest }}
        mayRemove={mayUseDesk(reader, "administrator")}
        back={await loadFormReturn(props.searchParams)}
      />
    </>
  );
}
