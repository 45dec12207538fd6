import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PolicyFrame } from "#components/desk/policies/policy-frame.tsx";
import { SimulationView } from "#components/desk/policies/simulation-view.tsx";
import { findPolicyVersion } from "#domain/eligibility/policies/queries.ts";
import { versionSchema } from "#domain/eligibility/policies/schema.ts";
import { findPolicy } from "#domain/eligibility/queries.ts";
import {
  findStanding,
  listChanges,
} from "#domain/eligibility/simulations/queries.ts";
import { changeFilterSchema } from "#domain/eligibility/simulations/schema.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Try and activate" };

export default async function SimulationPage(
  props: PageProps<"/admin/policies/[version]/simulation">,
) {
  await requireStaff("administrator");
  const version = versionSchema.safeParse((await props.params).version);
  const policy = version.success && (await findPolicyVersion(version.data));
  if (!policy || policy.state !== "draft") notFound();
  const back = await loadFormReturn(props.searchParams);
  const inForce = await findPolicy();
  const standing = await findStanding(policy, inForce.version);
  const filter = changeFilterSchema.parse(await props.searchParams);
  const changes = standing.simulation
    ? await listChanges(standing.simulation.id, filter)
    : { rows: [], total: 0 };
  return (
    <PolicyFrame policy={policy} place="simulation" back={back}>
      <SimulationView
        policy={policy}
        isOvertaken={policy.version < inForce.version}
        standing={standing}
        changes={{ ...changes, filter }}
        now={new Date()}
        back={back}
      />
    </PolicyFrame>
  );
}
