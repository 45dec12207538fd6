import { databaseNow, db, type Reads } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ClaimPath } from "../assessment.ts";
import type { Policy } from "../policy.ts";
import { findPolicy } from "../queries.ts";

const batch = 2000;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/** A live binding with all that decides what its reader is told. */
export type Calendar = {
  id: string;
  subscriberId: string;
  email: string;
  path: ClaimPath;
  workEmail: string;
  qualifiedAt: Date;
  validUntil: Date;
  mailboxProvenAt: Date | null;
  graceUntil: Date | null;
  graceReason: string | null;
  /** Points of everything but the mailbox, and whether a person judged it. */
  otherPoints: number;
  judged: boolean;
  /** "ask-365@1764028800000": what was told, and since when it counted. */
  given: string[];
};

export type Terms = Policy["terms"];

// A mailbox proven before bindings kept the date counts from its evidence.
const calendars = Prisma.sql`
  select b.id, b.subscriber_id as "subscriberId", s.email, c.path::text as path,
         c.work_email as "workEmail", b.qualified_at as "qualifiedAt",
         b.valid_until as "validUntil", b.grace_until as "graceUntil",
         b.grace_reason as "graceReason",
         coalesce(b.mailbox_proven_at, e.mailbox_at) as "mailboxProvenAt",
         coalesce(e.other_points, 0)::int as "otherPoints",
         coalesce(e.judged, false) as judged,
         array(select n.notice || '@' || (extract(epoch from n.since) * 1000)::bigint
                 from binding_notice n where n.binding_id = b.id) as given
    from binding b
    join claim c on c.id = b.claim_id
    join subscriber s on s.id = b.subscriber_id
   cross join lateral (
         select max(created_at) filter (where kind = 'work-mailbox') as mailbox_at,
                sum(points) filter (where kind <> 'work-mailbox') as other_points,
                bool_or(kind = 'reviewer') as judged
           from evidence_item
          where claim_id = b.claim_id and revoked_at is null) as e
   where b.ended_at is null and s.deleted_at is null
     and not exists (select 1 from suspension
                      where subscriber_id = s.id and restored_at is null)`;

/** Some of the bindings that may have something due, after the id `after`. */
export function findCalendars(
  terms: Terms,
  after: string = beforeAll,
): Promise<Calendar[]> {
  const soonest = Math.min(...terms.askDays, terms.mailboxDays);
  return db.$queryRaw<Calendar[]>`
    ${calendars} and b.id > ${after}::uuid
     and (b.valid_until between clock_timestamp() - interval '30 days'
                            and clock_timestamp() + interval '30 days'
       or b.qualified_at <= clock_timestamp() - make_interval(days => ${soonest})
       or coalesce(b.mailbox_proven_at, e.mailbox_at)
          <= clock_timestamp() - make_interval(days => ${terms.mailboxDays}))
   order by b.id limit ${batch}`;
}

/** The calendar of one live binding; null when it ended or its reader may not read. */
export async function findCalendar(
  reads: Reads,
  bindingId: string,
): Promise<Calendar | null> {
  const rows = await reads.$queryRaw<Calendar[]>`
    ${calendars} and b.id = ${bindingId}::uuid`;
  return rows[0] ?? null;
}

/** The calendar of a subscriber's live binding, for the reader's own pages. */
export async function findCalendarOf(
  reads: Reads,
  subscriberId: string,
): Promise<Calendar | null> {
  const rows = await reads.$queryRaw<Calendar[]>`
    ${calendars} and b.subscriber_id = ${subscriberId}::uuid`;
  return rows[0] ?? null;
}

export async function findTermsAndNow(): Promise<{ terms: Terms; now: Date }> {
  const { terms } = await findPolicy();
  return { terms, now: await databaseNow(db) };
}
