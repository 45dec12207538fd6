import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PolicyComparison } from "#components/desk/policies/comparison.tsx";
import { PolicyFrame } from "#components/desk/policies/policy-frame.tsx";
import { differences } from "#domain/eligibility/policies/leaves.ts";
import { professionChanges } from "#domain/eligibility/policies/profession-changes.ts";
import { findPolicyVersion } from "#domain/eligibility/policies/queries.ts";
import { versionSchema } from "#domain/eligibility/policies/schema.ts";
import { professionTable } from "#domain/eligibility/policy.ts";
import { findPolicy } from "#domain/eligibility/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";

export const metadata: Metadata = { title: "Compared with the one in force" };

export default async function ComparisonPage(
  props: PageProps<"/admin/policies/[version]/comparison">,
) {
  await requireStaff("administrator");
  const version = versionSchema.safeParse((await props.params).version);
  const policy = version.success && (await findPolicyVersion(version.data));
  if (!policy) notFound();
  const inForce = await findPolicy();
  return (
    <PolicyFrame policy={policy} place="comparison">
      <PolicyComparison
        version={policy.version}
        inForce={inForce.version}
        weights={differences(inForce, policy.policy)}
        professions={professionChanges(
          professionTable(inForce),
          professionTable(policy.policy),
        )}
      />
    </PolicyFrame>
  );
}
