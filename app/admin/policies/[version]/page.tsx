import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftRemoval } from "#components/desk/policies/draft-removal.tsx";
import { PolicyFrame } from "#components/desk/policies/policy-frame.tsx";
import { WeightForm } from "#components/desk/policies/weight-form.tsx";
import { WeightTable } from "#components/desk/policies/weight-table.tsx";
import { leavesOf } from "#domain/eligibility/policies/leaves.ts";
import { findPolicyVersion } from "#domain/eligibility/policies/queries.ts";
import { versionSchema } from "#domain/eligibility/policies/schema.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Policy" };

export default async function PolicyPage(
  props: PageProps<"/admin/policies/[version]">,
) {
  await requireStaff("administrator");
  const version = versionSchema.safeParse((await props.params).version);
  const policy = version.success && (await findPolicyVersion(version.data));
  if (!policy) notFound();
  const back = await loadFormReturn(props.searchParams);
  return (
    <PolicyFrame policy={policy} place="weights" back={back}>
      {policy.state === "draft" ? (
        <>
          <WeightForm policy={policy} back={back} />
          <DraftRemoval version={policy.version} />
        </>
      ) : (
        <WeightTable leaves={leavesOf(policy.policy)} />
      )}
    </PolicyFrame>
  );
}
