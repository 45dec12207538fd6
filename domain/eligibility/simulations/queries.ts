import { db, type Reads } from "#lib/db.ts";
import type { PolicyVersion } from "../policies/schema.ts";
import { outcomes, tallySchema, type SimulatedOutcome } from "./replay.ts";
import type {
  ChangeFilter,
  SimulatedChange,
  Simulation,
  SimulationStanding,
} from "./schema.ts";

/**
 * The newest simulation of a draft that was not replaced, and whether it still
 * speaks for it: same contents, held against the version now in force.
 */
export async function findStanding(
  draft: Pick<PolicyVersion, "version" | "fingerprint">,
  inForce: number,
  reads: Reads = db,
): Promise<SimulationStanding> {
  const row = await reads.policySimulation.findFirst({
    where: { version: draft.version, state: { in: ["running", "done"] } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  });
  if (!row) return { state: "none", simulation: null };
  const { policyHash, tally, state, ...rest } = row;
  const simulation: Simulation = {
    ...rest,
    state: state === "running" ? "running" : "done",
    fingerprint: Buffer.from(policyHash).toString("hex"),
    tally: tallySchema.parse(tally),
  };
  if (simulation.state === "running") return { state: "running", simulation };
  const isCurrent =
    simulation.fingerprint === draft.fingerprint &&
    simulation.inForce === inForce;
  return { state: isCurrent ? "current" : "outdated", simulation };
}

/** How far the newest simulation of a version is; null when there is none. */
export function findProgress(version: number, reads: Reads = db) {
  return reads.policySimulation.findFirst({
    where: { version, state: { in: ["running", "done"] } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: { state: true, seen: true, total: true },
  });
}

export const changesPerPage = 50;

/** The claims that would come out otherwise, the newest first, one page. */
export async function listChanges(
  simulationId: string,
  { before, after, page }: ChangeFilter,
  reads: Reads = db,
): Promise<{ rows: SimulatedChange[]; total: number }> {
  const where = {
    simulationId,
    ...(before && { before }),
    ...(after && { after }),
  };
  const total = await reads.policySimulationChange.count({ where });
  const rows = await reads.policySimulationChange.findMany({
    where,
    orderBy: { decisionId: "desc" },
    skip: (page - 1) * changesPerPage,
    take: changesPerPage,
    omit: { simulationId: true },
  });
  const claims = await reads.claim.findMany({
    where: { id: { in: rows.map((row) => row.claimId) } },
    select: { id: true, firstName: true, lastName: true },
  });
  const names = new Map(
    claims.map(({ id, firstName, lastName }) => [
      id,
      `${firstName} ${lastName}`.trim(),
    ]),
  );
  return {
    total,
    rows: rows.map((row) => ({
      ...row,
      claimant: names.get(row.claimId) ?? "",
      before: asOutcome(row.before),
      after: asOutcome(row.after),
    })),
  };
}

function asOutcome(stored: string): SimulatedOutcome {
  return outcomes.find((known) => known === stored) ?? "person";
}
