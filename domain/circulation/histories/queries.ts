import { db, type Reads } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type {
  AccountHistory,
  QualificationFacts,
  Span,
  TermFacts,
} from "../history.ts";

type Account = Pick<AccountHistory, "id" | "createdAt" | "deletedAt" | "staff">;
type Of<Facts> = Facts & { of: string };
type Claim = Of<{ id: string; createdAt: number }>;
type Decision = Of<{ at: number; to: string }>;
/** Accounts after one id and up to another; all that lies before a moment. */
type Stretch = { after: string; last: string; before: Date };

/**
 * The next histories in the order of their ids; what lies at or after
 * `before` is left out. An audit reads every account there ever was, so each
 * table is read along its index, a page at a time, as one text: many times the
 * speed of one value at a time.
 */
export async function findHistories(
  after: string,
  before: Date,
  take: number,
  reads: Reads = db,
): Promise<AccountHistory[]> {
  const accounts = await rowsOf<Account>(
    reads,
    accountsAfter(after, before, take),
  );
  const last = accounts.at(-1)?.id;
  if (last === undefined) return [];
  const stretch = { after, last, before };
  const [events, terms, suspensions, claims, decisions] = await Promise.all([
    rowsOf<Of<QualificationFacts>>(reads, eventsOf(stretch)),
    rowsOf<Of<TermFacts>>(reads, termsOf(stretch)),
    rowsOf<Of<Span>>(reads, suspensionsOf(stretch)),
    rowsOf<Claim>(reads, claimsOf(stretch)),
    rowsOf<Decision>(reads, decisionsOf(stretch)),
  ]);
  const eventsBy = byOwner(events);
  const termsBy = byOwner(terms);
  const suspensionsBy = byOwner(suspensions);
  const decisionsBy = byOwner(decisions);
  const claimsBy = byOwner(claims);
  return accounts.map((account) => ({
    ...account,
    events: eventsBy.get(account.id) ?? [],
    terms: termsBy.get(account.id) ?? [],
    suspensions: suspensionsBy.get(account.id) ?? [],
    claims: (claimsBy.get(account.id) ?? []).map(({ id, createdAt }) => ({
      createdAt,
      decisions: decisionsBy.get(id) ?? [],
    })),
  }));
}

async function rowsOf<Row>(reads: Reads, select: Prisma.Sql): Promise<Row[]> {
  const [answer] = await reads.$queryRaw<{ rows: string | null }[]>(select);
  return answer?.rows ? (JSON.parse(answer.rows) as Row[]) : [];
}

function byOwner<Row extends { of: string }>(rows: Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ of }) => of);
}

/** Milliseconds since 1970; null stays null. `column` is ours, never typed. */
function moment(column: string) {
  return Prisma.raw(`(extract(epoch from ${column}) * 1000)::bigint`);
}

const accountsAfter = (after: string, before: Date, take: number) => Prisma.sql`
  with page as (
    select s.id, s.created_at, s.deleted_at, f.created_at as staff_from,
           f.ended_at as staff_to, f.subscriber_id is not null as is_staff
      from subscriber s left join staff_member f on f.subscriber_id = s.id
     where s.id > ${after}::uuid and s.created_at < ${before}
     order by s.id limit ${take})
  select json_agg(json_build_object(
    'id', id, 'createdAt', ${moment("created_at")},
    'deletedAt', ${moment("deleted_at")},
    'staff', case when is_staff then json_build_object(
      'from', ${moment("staff_from")}, 'to', ${moment("staff_to")}) end)
    order by id)::text as rows from page`;

const within = ({ after, last }: Stretch, column: string) => Prisma.sql`
  ${Prisma.raw(column)} > ${after}::uuid
  and ${Prisma.raw(column)} <= ${last}::uuid`;

const eventsOf = (stretch: Stretch) => Prisma.sql`
  select json_agg(json_build_object(
    'of', subscriber_id, 'id', id, 'bindingId', binding_id,
    'qualifiedAt', ${moment("qualified_at")}, 'source', source,
    'method', method, 'level', level, 'automatic', automatic,
    'overridden', overridden, 'profession', profession,
    'specialty', specialty, 'state', state, 'zip3', zip3)
    order by qualified_at, id)::text as rows
  from qualification_event
  where ${within(stretch, "subscriber_id")} and qualified_at < ${stretch.before}`;

const termsOf = (stretch: Stretch) => Prisma.sql`
  select json_agg(json_build_object(
    'of', subscriber_id, 'bindingId', binding_id, 'at', ${moment("at")},
    'level', level, 'validUntil', ${moment("valid_until")},
    'graceUntil', ${moment("grace_until")}, 'endedAt', ${moment("ended_at")})
    order by at, seq)::text as rows
  from binding_term
  where ${within(stretch, "subscriber_id")} and at < ${stretch.before}`;

const suspensionsOf = (stretch: Stretch) => Prisma.sql`
  select json_agg(json_build_object(
    'of', subscriber_id, 'from', ${moment("suspended_at")},
    'to', ${moment("restored_at")}) order by suspended_at, id)::text as rows
  from suspension
  where ${within(stretch, "subscriber_id")} and suspended_at < ${stretch.before}`;

const claimsOf = (stretch: Stretch) => Prisma.sql`
  select json_agg(json_build_object(
    'of', subscriber_id, 'id', id, 'createdAt', ${moment("created_at")})
    order by created_at, id)::text as rows
  from claim
  where ${within(stretch, "subscriber_id")} and created_at < ${stretch.before}`;

const decisionsOf = (stretch: Stretch) => Prisma.sql`
  select json_agg(json_build_object(
    'of', d.claim_id, 'at', ${moment("d.decided_at")}, 'to', d.to_status)
    order by d.decided_at, d.id)::text as rows
  from claim c join decision d on d.claim_id = c.id
  where ${within(stretch, "c.subscriber_id")}
    and d.decided_at < ${stretch.before}`;
