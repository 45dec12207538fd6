import { setImmediate } from "node:timers/promises";
import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { addDays } from "#lib/clock.ts";
import { databaseNow, notify, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { fingerprintOf } from "../policies/fingerprint.ts";
import { findPolicyVersion } from "../policies/queries.ts";
import { policySchema, type Policy } from "../policy.ts";
import { findPolicy } from "../queries.ts";
import {
  count,
  emptyTally,
  replay,
  tallySchema,
  type Tally,
} from "./replay.ts";
import type { SimulationInput } from "./schema.ts";

/** So many decisions are looked at in one transaction. */
const pageSize = 100;
/** After so many (some milliseconds of work) the process does other things. */
const yieldEvery = 10;

/**
 * Begins to replay past claims under a draft; the worker does it piece by
 * piece. Takes the place of an unfinished one of the same draft.
 */
export function startSimulation(
  input: SimulationInput,
  actor: Actor,
): Promise<Outcome<"unknown" | "already-activated", { id: string }>> {
  return transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('precis policy'))`;
    const draft = await findPolicyVersion(input.version, tx);
    if (!draft) return { ok: false, reason: "unknown" } as const;
    if (draft.state !== "draft")
      return { ok: false, reason: "already-activated" } as const;
    const now = await databaseNow(tx);
    await tx.policySimulation.updateMany({
      where: { version: input.version, state: "running" },
      data: { state: "replaced", endedAt: now },
    });
    const { from: decidedFrom, until: decidedUntil, most } = input;
    const total = await countClaims(tx, { decidedFrom, decidedUntil, most });
    const { id } = await tx.policySimulation.create({
      data: {
        version: input.version,
        inForce: (await findPolicy(tx)).version,
        policyHash: fingerprintOf(draft.policy),
        decidedFrom,
        decidedUntil,
        most,
        total,
        tally: emptyTally(),
        startedBy: actor.id,
        ...(total === 0 && { state: "done", endedAt: now }),
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "policy.simulated",
      objectType: "eligibility-policy",
      objectId: String(input.version),
      objectLabel: `Policy ${input.version}`,
      after: { from: decidedFrom, until: decidedUntil, claims: total },
    });
    await notify(tx, "precis_simulations", id);
    return { ok: true as const, id };
  });
}

type Extent = { decidedFrom: Date; decidedUntil: Date; most: number };

/** What the rules decided by themselves. */
const byRules = Prisma.sql`actor_kind = 'system'
  and to_status in ('approved', 'declined', 'in_review')`;

/** Each claim counts once, by the last of its decisions in the period. */
async function countClaims(tx: Tx, extent: Extent): Promise<number> {
  const [row] = await tx.$queryRaw<{ total: number }[]>`
    select count(distinct claim_id)::int as total from decision
     where ${byRules}
       and decided_at >= ${extent.decidedFrom}::timestamptz
       and decided_at < ${extent.decidedUntil}::timestamptz`;
  return Math.min(row?.total ?? 0, extent.most);
}

type Piece = NonNullable<Awaited<ReturnType<typeof takeSimulation>>>;

/**
 * Replays the next piece of the simulation that waits longest, and keeps how
 * far it came in the same transaction: a process killed midway repeats a
 * piece and counts nothing twice. Answers whether there was one.
 */
export function simulateNextPiece(): Promise<boolean> {
  return transaction(async (tx) => {
    const simulation = await takeSimulation(tx);
    if (!simulation) return false;
    await simulatePiece(tx, simulation);
    return true;
  });
}

/** Replays everything that waits. */
export async function simulateWaiting(): Promise<void> {
  while (await simulateNextPiece());
}

async function takeSimulation(tx: Tx) {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select id from policy_simulation where state = 'running'
     order by started_at limit 1 for update skip locked`;
  if (!row) return null;
  return tx.policySimulation.findUniqueOrThrow({ where: { id: row.id } });
}

async function simulatePiece(tx: Tx, simulation: Piece): Promise<void> {
  const page = await readPage(tx, simulation);
  const decisions = page
    .filter(({ counts }) => counts)
    .slice(0, simulation.most - simulation.seen);
  const tally = tallySchema.parse(simulation.tally);
  const changes = await replayAll(tx, simulation, decisions, tally);
  await tx.policySimulationChange.createMany({ data: changes });
  const seen = simulation.seen + decisions.length;
  const isOver =
    page.length < pageSize ||
    seen >= simulation.most ||
    isPast(page, simulation.decidedFrom);
  await tx.policySimulation.update({
    where: { id: simulation.id },
    data: {
      tally,
      seen,
      cursor: page.at(-1)?.id ?? simulation.cursor,
      ...(isOver && {
        state: "done",
        total: seen,
        endedAt: await databaseNow(tx),
      }),
    },
    select: { id: true },
  });
}

type StoredDecision = {
  id: string;
  claimId: string;
  policyVersion: number;
  decidedAt: Date;
  inputs: unknown;
  /** The last the rules decided of its claim, within the period. */
  counts: boolean;
};

/**
 * The next older decisions, whatever they are: a page by the primary key and
 * nothing else, which the database answers in milliseconds however many there
 * are and whatever it believes of them. Which of them count is said beside it.
 */
function readPage(
  tx: Tx,
  { cursor, decidedFrom, decidedUntil }: Piece,
): Promise<StoredDecision[]> {
  const before = cursor ? Prisma.sql`where id < ${cursor}::uuid` : Prisma.empty;
  return tx.$queryRaw`
    with page as materialized (
      select * from decision ${before} order by id desc limit ${pageSize}),
    weighed as (
      select *, ${byRules}
         and decided_at >= ${decidedFrom}::timestamptz
         and decided_at < ${decidedUntil}::timestamptz
         and not exists (
           select 1 from decision later
            where later.claim_id = page.claim_id and later.id > page.id
              and later.decided_at < ${decidedUntil}::timestamptz
              and later.actor_kind = 'system'
              and later.to_status in ('approved', 'declined', 'in_review')
         ) as counts
        from page)
    select id, claim_id as "claimId", policy_version as "policyVersion",
           decided_at as "decidedAt", counts,
           case when counts then inputs end as inputs
      from weighed order by id desc`;
}

/** Ids follow the clock, though not that of the database to the millisecond. */
function isPast(page: StoredDecision[], decidedFrom: Date): boolean {
  const bound = addDays(decidedFrom, -1);
  return page.every(({ decidedAt }) => decidedAt < bound);
}

async function replayAll(
  tx: Tx,
  simulation: Piece,
  decisions: StoredDecision[],
  tally: Tally,
) {
  const policies = await readPolicies(tx);
  const draft = policies(simulation.version);
  const inForce = policies(simulation.inForce);
  const changes = [];
  for (const [at, decision] of decisions.entries()) {
    if (at % yieldEvery === 0) await setImmediate();
    const own = policies(decision.policyVersion);
    const replayed = replay(decision, { own, inForce, draft });
    count(tally, replayed);
    if (replayed.kind !== "replayed") continue;
    const { before, after } = replayed;
    if (before.outcome === after.outcome) continue;
    changes.push({
      simulationId: simulation.id,
      decisionId: decision.id,
      claimId: decision.claimId,
      decidedAt: decision.decidedAt,
      policyVersion: decision.policyVersion,
      before: before.outcome,
      after: after.outcome,
      reasonsBefore: before.reasons,
      reasonsAfter: after.reasons,
    });
  }
  return changes;
}

async function readPolicies(tx: Tx): Promise<(version: number) => Policy> {
  const rows = await tx.eligibilityPolicy.findMany({
    select: { version: true, policy: true },
  });
  const known = new Map<number, Policy>();
  for (const { version, policy } of rows)
    known.set(version, policySchema.parse({ ...Object(policy), version }));
  return (version) => known.get(version)!;
}
