import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PolicyFrame } from "#components/desk/policies/policy-frame.tsx";
import { ProfessionForm } from "#components/desk/policies/profession-form.tsx";
import { ProfessionTable } from "#components/desk/policies/profession-table.tsx";
import {
  countClaimsOf,
  findPolicyVersion,
} from "#domain/eligibility/policies/queries.ts";
import { versionSchema } from "#domain/eligibility/policies/schema.ts";
import { professionTable } from "#domain/eligibility/policy.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Professions" };

export default async function ProfessionsPage(
  props: PageProps<"/admin/policies/[version]/professions">,
) {
  await requireStaff("administrator");
  const version = versionSchema.safeParse((await props.params).version);
  const policy = version.success && (await findPolicyVersion(version.data));
  if (!policy) notFound();
  const back = await loadFormReturn(props.searchParams);
  const table = professionTable(policy.policy);
  const claims = await countClaimsOf(table.list.map(({ id }) => id));
  return (
    <PolicyFrame policy={policy} place="professions" back={back}>
      {policy.state === "draft" ? (
        <ProfessionForm
          policy={policy}
          table={table}
          claims={claims}
          back={back}
        />
      ) : (
        <ProfessionTable table={table} claims={claims} />
      )}
    </PolicyFrame>
  );
}
