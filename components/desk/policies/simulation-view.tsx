import { Card, CardTitle } from "#components/desk/page-header.tsx";
import { ActivationForm } from "#components/desk/policies/activation-form.tsx";
import { ChangeList } from "#components/desk/policies/change-list.tsx";
import { SimulationForm } from "#components/desk/policies/simulation-form.tsx";
import { SimulationProgress } from "#components/desk/policies/simulation-progress.tsx";
import { SimulationResult } from "#components/desk/policies/simulation-result.tsx";
import { policyProblems } from "#components/desk/policies/words.ts";
import type { PolicyVersion } from "#domain/eligibility/policies/schema.ts";
import type {
  ChangeFilter,
  SimulatedChange,
  SimulationStanding,
} from "#domain/eligibility/simulations/schema.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** A draft tried on past claims: what it would have changed, then activation. */
export function SimulationView({
  policy,
  isOvertaken,
  standing,
  changes,
  now,
  back,
}: {
  policy: PolicyVersion;
  isOvertaken: boolean;
  standing: SimulationStanding;
  changes: { rows: SimulatedChange[]; total: number; filter: ChangeFilter };
  now: Date;
  back: FormReturn;
}) {
  const { state, simulation } = standing;
  const base = `/admin/policies/${policy.version}`;
  return (
    <div className="grid max-w-5xl gap-6">
      <Card className="p-5" aria-labelledby="try">
        <CardTitle id="try">Try it on past claims</CardTitle>
        <p className="mt-1 mb-4 max-w-3xl text-quiet">
          Each claim the rules have decided is decided anew from what was known
          then, once under the version in force and once under this draft.
          Nothing happens to anybody.
        </p>
        <SimulationForm
          version={policy.version}
          simulation={simulation}
          now={now}
          back={back}
        />
      </Card>
      {state === "running" ? (
        <SimulationProgress
          seen={simulation.seen}
          total={simulation.total}
          address={`${base}/progress`}
          again={`${base}/simulation`}
        />
      ) : null}
      {state === "outdated" || state === "current" ? (
        <>
          {state === "outdated" ? (
            <p className="rounded-lg bg-warm-wash px-4 py-3 text-warm">
              {policyProblems["simulation-outdated"]} What follows is what it
              said then.
            </p>
          ) : null}
          <SimulationResult
            simulation={simulation}
            address={`${base}/simulation`}
          />
          <ChangeList
            {...changes}
            address={`${base}/simulation`}
            version={policy.version}
          />
        </>
      ) : null}
      <ActivationForm
        policy={policy}
        obstacle={isOvertaken ? "overtaken" : obstacleOf(state)}
        back={back}
      />
    </div>
  );
}

function obstacleOf(state: SimulationStanding["state"]): string | null {
  if (state === "current") return null;
  return state === "outdated" ? "simulation-outdated" : "not-simulated";
}
