import { databaseNow, db, type Reads } from "#lib/db.ts";
import { findPolicy } from "../queries.ts";
import { losesProfession } from "./rules.ts";
import {
  doubtDetailSchema,
  doubtKinds,
  heldSchema,
  releasedSchema,
  type DoubtKind,
  type Finding,
  type Held,
  type ListedDoubt,
  type ReviewedDoubt,
} from "./schema.ts";

const batch = 5000;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/** The registry against every live binding with a number, some thousand at a time. */
export async function findAllFindings(reads: Reads = db): Promise<Finding[]> {
  const found: Finding[] = [];
  for (let after = beforeAll; ;) {
    const range = await findBatch(reads, after);
    if (!range) return found;
    found.push(...(await findFindings(reads, range)));
    after = range.to;
  }
}

/** Binding ids, both included. */
type Range = { from: string; to: string };

async function findBatch(reads: Reads, after: string): Promise<Range | null> {
  const rows = await reads.$queryRaw<Partial<Range>[]>`
    select (array_agg(id order by id))[1] as from,
           (array_agg(id order by id desc))[1] as to
      from (select id from binding
             where ended_at is null and npi is not null and id > ${after}::uuid
             order by id limit ${batch}) as next`;
  const { from, to } = rows[0] ?? {};
  return from && to ? { from, to } : null;
}

/** The same for one binding, inside the transaction that acts on it. */
export function findFindingsOf(
  reads: Reads,
  bindingId: string,
): Promise<Finding[]> {
  return findFindings(reads, { from: bindingId, to: bindingId });
}

type Row = {
  bindingId: string;
  kind: DoubtKind;
  mark: string;
  before: string;
  after: string;
};

/**
 * Compares the registry as it is now with the record as it was at the approval,
 * which the decision keeps. What was odd then was a person's to judge then, so
 * only changes are found, and none that a person has looked at and kept. A
 * replaced number says more than its deactivation, and comes alone. A number
 * that was looked up live, being newer than our files, may be missing from them
 * until a full file that ends after the approval.
 */
async function findFindings(reads: Reads, range: Range): Promise<Finding[]> {
  const rows = await reads.$queryRaw<Row[]>`
    with watched as (
      select b.id, b.npi, approval.record as was, r.npi as listed,
             r.last_name, r.taxonomy_codes, r.replacement_npi,
             case when coalesce(r.reactivated_on, 'epoch')
                       >= greatest(r.deactivated_on, x.deactivated_on)
                  then null
                  else greatest(r.deactivated_on, x.deactivated_on)
             end as deactivated_on,
             exists (select from evidence_item live
                      where live.claim_id = b.claim_id
                        and live.kind = 'live-registry')
             and not exists (select from registry_snapshot later
                              where later.kind = 'monthly'
                                and later.period_to > b.bound_at) as is_newer
        from binding b
        left join registry_record r on r.npi = b.npi
        left join registry_deactivation x on x.npi = b.npi
       cross join lateral (
             select inputs -> 'record' as record from decision d
              where d.claim_id = b.claim_id and d.to_status = 'approved'
              order by d.id desc limit 1) as approval
       where b.ended_at is null and b.npi is not null
         and b.valid_until > clock_timestamp()
         and b.id between ${range.from}::uuid and ${range.to}::uuid
         and jsonb_typeof(approval.record) = 'object')
    select w.id as "bindingId", f.kind, f.mark, f.before, f.mark as after
      from watched w
     cross join lateral (values
       ('replaced', w.replacement_npi::text, w.was ->> 'replacementNpi',
        w.replacement_npi is not null),
       ('deactivated', w.deactivated_on::text, left(w.was ->> 'deactivatedOn', 10),
        w.deactivated_on is not null and w.replacement_npi is null),
       ('gone', 'not listed', w.npi::text,
        w.listed is null and w.deactivated_on is null and not w.is_newer),
       ('name-changed', w.last_name, w.was ->> 'lastName', w.last_name <> ''),
       ('profession-lost', array_to_string(w.taxonomy_codes, ' '),
        (select string_agg(code, ' ')
           from jsonb_array_elements_text(w.was -> 'taxonomyCodes') as code),
        w.listed is not null and w.deactivated_on is null)
     ) as f (kind, mark, before, holds)
     where f.holds and f.mark is distinct from f.before
       and not exists (
           select 1 from binding_doubt kept
            where kept.binding_id = w.id and kept.kind = f.kind
              and kept.mark = f.mark and kept.outcome = 'kept')`;
  return keepReal(reads, rows);
}

async function keepReal(reads: Reads, rows: Row[]): Promise<Finding[]> {
  if (rows.length === 0) return [];
  const policy = await findPolicy(reads);
  const codes = (text: string | null) => (text ?? "").split(" ");
  return rows
    .filter(
      ({ kind, before, after }) =>
        kind !== "profession-lost" ||
        losesProfession(policy, codes(before), codes(after)),
    )
    .map(({ bindingId, kind, mark, before, after }) => ({
      bindingId,
      kind,
      mark,
      detail: { before: before ?? "", after },
    }));
}

export function readClock(): Promise<Date> {
  return databaseNow(db);
}

/** How many live bindings the registry is asked about. */
export function countWatched(reads: Reads = db): Promise<number> {
  return reads.binding.count({ where: { endedAt: null, npi: { not: null } } });
}

/** What waits, by binding and kind. */
export function findOpenDoubts(reads: Reads = db) {
  return reads.bindingDoubt.findMany({
    where: { settledAt: null },
    select: { id: true, bindingId: true, kind: true },
  });
}

/** Live bindings whose grace is over, the earliest first. */
export function findSpentGraces(reads: Reads = db): Promise<{ id: string }[]> {
  return reads.$queryRaw<{ id: string }[]>`
    select id from binding
     where ended_at is null and grace_until <= clock_timestamp()
       and grace_reason like 'registry-%'
     order by grace_until limit 1000`;
}

const listed = {
  id: true,
  kind: true,
  raisedAt: true,
  dueAt: true,
  binding: {
    select: {
      npi: true,
      graceUntil: true,
      claim: { select: { firstName: true, lastName: true } },
      subscriber: { select: { email: true } },
    },
  },
} as const;

const pageSize = 100;

/** Doubts that wait for a person, what is due first on top. */
export async function listDoubts(reads: Reads = db): Promise<ListedDoubt[]> {
  const rows = await reads.bindingDoubt.findMany({
    where: { settledAt: null, binding: { endedAt: null } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: pageSize,
    select: listed,
  });
  return rows.map(({ binding, kind, ...row }) => ({
    ...row,
    kind: kindOf(kind),
    npi: binding.npi,
    graceUntil: binding.graceUntil,
    name: `${binding.claim.firstName} ${binding.claim.lastName}`,
    email: binding.subscriber.email,
  }));
}

export function countOpenDoubts(reads: Reads = db): Promise<number> {
  return reads.bindingDoubt.count({
    where: { settledAt: null, binding: { endedAt: null } },
  });
}

/** A stored kind, parsed. */
export function kindOf(kind: string): DoubtKind {
  return doubtKinds.find((known) => known === kind) ?? "gone";
}

/** One doubt with the binding it is about; null if unknown. */
export async function findDoubt(
  id: string,
  reads: Reads = db,
): Promise<ReviewedDoubt | null> {
  const row = await reads.bindingDoubt.findUnique({
    where: { id },
    include: {
      binding: {
        select: {
          ...listed.binding.select,
          claimId: true,
          subscriberId: true,
          level: true,
          qualifiedAt: true,
          validUntil: true,
        },
      },
    },
  });
  if (!row) return null;
  const { binding, kind, detail, bindingId: _, mark: __, ...rest } = row;
  const { claim, subscriber, ...bound } = binding;
  return {
    ...rest,
    ...bound,
    kind: kindOf(kind),
    detail: doubtDetailSchema.parse(detail),
    name: `${claim.firstName} ${claim.lastName}`,
    email: subscriber.email,
  };
}

/** Findings held back as too many to be true; null when none are. */
export async function findHeld(reads: Reads = db): Promise<Held | null> {
  const row = await reads.setting.findUnique({
    where: { name: "recheck-held" },
  });
  const held = heldSchema.safeParse(row?.value);
  return held.success && held.data.kinds.length > 0 ? held.data : null;
}

/** The kind an administrator let through, and when. */
export async function findReleased(reads: Reads = db) {
  const row = await reads.setting.findUnique({
    where: { name: "recheck-released" },
  });
  const released = releasedSchema.safeParse(row?.value);
  return released.success ? released.data : null;
}
