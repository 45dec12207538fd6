import type { Metadata } from "next";
import { DomainForm } from "#components/desk/domains/domain-form.tsx";
import { Card, PageHeader } from "#components/desk/page-header.tsx";
import { one } from "#components/desk/search-params.ts";
import { findLikeness } from "#domain/eligibility/domains/queries.ts";
import { domainSchema } from "#domain/eligibility/domains/schema.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { valueOf } from "#lib/form-return-schema.ts";

export const metadata: Metadata = { title: "Add a domain" };

export default async function NewDomainPage(
  props: PageProps<"/admin/domains/new">,
) {
  await requireStaff("reviewer");
  const asked = one(await props.searchParams, "domain");
  const back = await loadFormReturn(props.searchParams);
  const typed = domainSchema.safeParse(valueOf(back, "domain", asked));
  return (
    <>
      <PageHeader
        title="Add a domain"
        eyebrow={<a href="/admin/domains">Domains</a>}
      />
      <Card className="max-w-3xl p-5">
        <DomainForm
          domain={typed.success ? typed.data : asked}
          imitates={typed.success ? await findLikeness(typed.data) : null}
          back={back}
        />
      </Card>
    </>
  );
}
