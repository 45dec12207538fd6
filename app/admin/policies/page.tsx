import type { Metadata } from "next";
import { PageHeader } from "#components/desk/page-header.tsx";
import { PolicyList } from "#components/desk/policies/policy-list.tsx";
import { listPolicies } from "#domain/eligibility/policies/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";

export const metadata: Metadata = { title: "Policies" };

export default async function PoliciesPage() {
  await requireStaff("administrator");
  return (
    <>
      <PageHeader title="Policies" />
      <p className="mb-4 max-w-3xl text-quiet">
        The weights, terms and professions by which claims are decided. Each
        decision names the version it was made under, so a version that was ever
        in force never changes: to change something, open a version, make a
        draft from it, try the draft on past claims and activate it.
      </p>
      <PolicyList policies={await listPolicies()} />
    </>
  );
}
