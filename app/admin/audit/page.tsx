import type { Metadata } from "next";
import { AuditFilters } from "#components/desk/audit/audit-filters.tsx";
import { readAuditFilters } from "#components/desk/audit/filters.ts";
import { AuditList } from "#components/desk/audit/audit-list.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { Pagination } from "#components/desk/pagination.tsx";
import { addressOf } from "#components/desk/search-params.ts";
import {
  auditPageSize,
  findAuditActions,
  findAuditEntries,
} from "#domain/audit/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";

export const metadata: Metadata = { title: "Audit trail" };

export default async function AuditPage(props: PageProps<"/admin/audit">) {
  await requireStaff("administrator");
  const { typed, filter } = readAuditFilters(await props.searchParams);
  const [{ rows, total }, actions] = await Promise.all([
    findAuditEntries(filter),
    findAuditActions(),
  ]);
  return (
    <>
      <PageHeader title="Audit trail" />
      <AuditFilters typed={typed} actions={actions} />
      <AuditList rows={rows} />
      <Pagination
        label="Pages of the audit trail"
        page={filter.page}
        pages={Math.ceil(total / auditPageSize)}
        total={total}
        address={(page) => addressOf("/admin/audit", { ...typed, page })}
      />
    </>
  );
}
