import type { Metadata } from "next";
import { ButtonLink } from "#components/desk/button.tsx";
import { DomainFile } from "#components/desk/domains/domain-file.tsx";
import { DomainFilters } from "#components/desk/domains/domain-filters.tsx";
import { DomainTable } from "#components/desk/domains/domain-table.tsx";
import { UnknownDomains } from "#components/desk/domains/unknown-domains.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { Pagination } from "#components/desk/pagination.tsx";
import { addressOf, one } from "#components/desk/search-params.ts";
import {
  domainsPerPage,
  listDomains,
  listUnknownDomains,
} from "#domain/eligibility/domains/queries.ts";
import { domainFilterSchema } from "#domain/eligibility/domains/schema.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Domains" };

export default async function DomainsPage(props: PageProps<"/admin/domains">) {
  await requireStaff("reviewer");
  const params = await props.searchParams;
  const q = one(params, "q");
  const filter = domainFilterSchema.parse({ ...params, query: q });
  const { rows, total, due } = await listDomains(filter);
  const asked = {
    q,
    class: filter.class === "all" ? "" : filter.class,
    due: filter.due,
  };
  return (
    <>
      <PageHeader title="Domains">
        <ButtonLink href="/admin/domains/new" look="primary">
          Add a domain
        </ButtonLink>
      </PageHeader>
      <UnknownDomains
        rows={await listUnknownDomains()}
        open={Object.values(asked).every((value) => !value)}
      />
      <DomainFilters filter={filter} due={due} />
      <DomainTable rows={rows} now={new Date()} />
      <Pagination
        label="Pages of domains"
        page={filter.page}
        pages={Math.ceil(total / domainsPerPage)}
        total={total}
        address={(page) => addressOf("/admin/domains", { ...asked, page })}
      />
      <DomainFile back={await loadFormReturn(props.searchParams)} />
    </>
  );
}
