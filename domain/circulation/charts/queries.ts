import { findPolicy } from "#domain/eligibility/queries.ts";
import { addBusinessDays } from "#lib/clock.ts";
import { db, type Reads } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { afterDay, startOfDay } from "../calendar.ts";
import type { Period } from "../schema.ts";
import type {
  Charts,
  DecisionCount,
  DecisionTime,
  Funnel,
  Spread,
} from "./schema.ts";

type Range = { from: Date; to: Date };

/** The pictures of a period, each counted by the database at once. */
export async function findCharts(
  period: Period,
  reads: Reads = db,
): Promise<Charts> {
  const range = {
    from: new Date(startOfDay(period.from)),
    to: new Date(afterDay(period.to)),
  };
  const targetDays = (await findPolicy(reads)).terms.reviewDays;
  const [funnel, decisions, times, cells, ages] = await Promise.all([
    findFunnel(range, reads),
    findDecisions(range, reads),
    findTimes(range, targetDays, reads),
    findCells(range.to, reads),
    findAges(range.to, reads),
  ]);
  const spread = spreadOf(cells);
  const qualified = cells.reduce((sum, cell) => sum + cell.count, 0);
  return { funnel, decisions, times, targetDays, qualified, ages, spread };
}

async function findFunnel({ from, to }: Range, reads: Reads) {
  const [row] = await reads.$queryRaw<Funnel[]>`
    with cohort as (
      select id from subscriber where created_at >= ${from} and created_at < ${to})
    select
      count(*)::int as accounts,
      count(*) filter (where exists (
        select from claim c where c.subscriber_id = cohort.id))::int as claimed,
      count(*) filter (where exists (
        select from claim c join decision d on d.claim_id = c.id
         where c.subscriber_id = cohort.id
           and d.to_status in ('approved', 'declined')))::int as decided,
      count(*) filter (where exists (
        select from binding b
         where b.subscriber_id = cohort.id and b.level >= 2))::int as qualified,
      count(*) filter (where exists (
        select from binding b join session s on s.subscriber_id = b.subscriber_id
         where b.subscriber_id = cohort.id and b.level >= 2
           and s.last_seen_at > b.bound_at))::int as returned
    from cohort`;
  return row!;
}

function findDecisions({ from, to }: Range, reads: Reads) {
  return reads.$queryRaw<DecisionCount[]>`
    select c.path::text as path, d.to_status::text as outcome,
           case when d.actor_kind = 'reviewer' then 'person' else 'rules' end as by,
           d.reason, count(*)::int as claims
      from decision d join claim c on c.id = d.claim_id
     where d.decided_at >= ${from} and d.decided_at < ${to}
       and d.to_status in ('approved', 'declined')
     group by 1, 2, 3, 4 order by claims desc, 1, 2, 3, 4`;
}

/** How many days later a business day is, by the day of the week (Sunday 0). */
function businessOffsets(days: number): number[] {
  const sunday = new Date("2026-03-01T00:00:00Z");
  return Array.from({ length: 7 }, (_, weekday) => {
    const start = new Date(sunday.getTime() + weekday * 86_400_000);
    const due = addBusinessDays(start, days);
    return Math.round((due.getTime() - start.getTime()) / 86_400_000);
  });
}

function findTimes({ from, to }: Range, targetDays: number, reads: Reads) {
  const offsets = businessOffsets(targetDays);
  return reads.$queryRaw<DecisionTime[]>`
    with final as (
      select distinct on (d.claim_id) d.decided_at, c.created_at,
             case when d.actor_kind = 'reviewer' then 'person' else 'rules' end as by
        from decision d join claim c on c.id = d.claim_id
       where d.decided_at >= ${from} and d.decided_at < ${to}
         and d.to_status in ('approved', 'declined')
       order by d.claim_id, d.decided_at)
    select by, count(*)::int as claims,
           percentile_cont(0.5) within group (order by seconds)::float as "medianSeconds",
           percentile_cont(0.9) within group (order by seconds)::float as "p90Seconds",
           count(*) filter (where seconds <= 86400 * target)::int as "withinTarget"
      from (select by, greatest(0, extract(epoch from decided_at - created_at)) as seconds,
                   (${offsets}::int[])[extract(dow from created_at at time zone 'UTC')::int + 1] as target
              from final) timed
     group by by order by by desc`;
}

/** Who had access on record at `moment`, as `stateAt` tells one by one. */
const qualifiedAt = (moment: Date) => Prisma.sql`
  with term as (
    select distinct on (binding_id) binding_id, level, valid_until, grace_until, ended_at
      from binding_term where at < ${moment} order by binding_id, at desc, seq desc),
  qualified as (
    select distinct on (e.subscriber_id) e.subscriber_id, e.qualified_at, e.profession, e.state
      from qualification_event e
      join term t on t.binding_id = e.binding_id
      join subscriber s on s.id = e.subscriber_id
     where e.qualified_at < ${moment} and e.level >= 2 and t.level >= 2
       and least(t.valid_until, t.grace_until, t.ended_at) >= ${moment}
       and (s.deleted_at is null or s.deleted_at >= ${moment})
       and not exists (
         select from suspension p where p.subscriber_id = s.id
          and p.suspended_at < ${moment}
          and (p.restored_at is null or p.restored_at >= ${moment}))
     order by e.subscriber_id, e.qualified_at desc, e.id desc)`;

/** Who is qualified at `moment`, and how many of them since thirty days. */
export async function countQualified(moment: Date, reads: Reads = db) {
  const [row] = await reads.$queryRaw<{ qualified: number; newest: number }[]>`
    ${qualifiedAt(moment)}
    select count(*)::int as qualified,
           count(*) filter (where qualified_at
             > ${moment}::timestamptz - interval '30 days')::int as newest
      from qualified where qualified_at > ${moment}::timestamptz - interval '3 years'`;
  return row!;
}

type Cell = { profession: string; state: string; count: number };

function findCells(moment: Date, reads: Reads) {
  return reads.$queryRaw<Cell[]>`
    ${qualifiedAt(moment)}
    select profession, state, count(*)::int as count
      from qualified where qualified_at > ${moment}::timestamptz - interval '3 years'
     group by 1, 2`;
}

async function findAges(moment: Date, reads: Reads): Promise<Charts["ages"]> {
  const rows = await reads.$queryRaw<{ age: number; count: number }[]>`
    ${qualifiedAt(moment)}
    select case when qualified_at > ${moment}::timestamptz - interval '1 year' then 0
                when qualified_at > ${moment}::timestamptz - interval '2 years' then 1
                when qualified_at > ${moment}::timestamptz - interval '3 years' then 2
                else 3 end as age, count(*)::int as count
      from qualified group by 1`;
  const of = (age: number) => rows.find((row) => row.age === age)?.count ?? 0;
  return [of(0), of(1), of(2), of(3)];
}

const columns = 6;

/** The commonest professions by state; the rest in one column. */
export function spreadOf(cells: Cell[]): Spread {
  const totals = sumBy(cells, ({ profession }) => profession);
  const professions = [...totals]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, columns)
    .map(([profession]) => profession);
  const states = [...sumBy(cells, ({ state }) => state)].toSorted(
    ([a, one], [b, other]) => other - one || (a < b ? -1 : 1),
  );
  const rows = states.map(([state, total]) => {
    const own = cells.filter((cell) => cell.state === state);
    const counts = professions.map(
      (name) => own.find(({ profession }) => profession === name)?.count ?? 0,
    );
    const rest = total - counts.reduce((sum, count) => sum + count, 0);
    return { state, total, counts: [...counts, rest] };
  });
  const most = Math.max(0, ...rows.flatMap(({ counts }) => counts));
  return { professions, rows, most };
}

function sumBy(cells: Cell[], nameOf: (cell: Cell) => string) {
  const sums = new Map<string, number>();
  for (const cell of cells)
    sums.set(nameOf(cell), (sums.get(nameOf(cell)) ?? 0) + cell.count);
  return sums;
}
