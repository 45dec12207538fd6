import { db, type Reads, type Tx } from "#lib/db.ts";
import { retention } from "./rules.ts";

const batch = 200;

/** Claims that led to nothing, long ago, and still say who made them. */
export async function findClosedClaims(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select c.id from claim c
     where c.status in ('declined', 'expired', 'superseded', 'withdrawn')
       and c.redacted_at is null
       and c.created_at < now() - make_interval(days => ${retention.closedClaims})
       and not exists (select 1 from binding b
                        where b.claim_id = c.id and b.ended_at is null)
     order by c.id
     limit ${batch} for update of c skip locked`;
  return rows.map((row) => row.id);
}

export type SilentAccount = {
  id: string;
  email: string;
  /** Key of the notice, which changes once the account is used again. */
  key: string;
  noticedAt: Date | null;
  /** The notice is old enough. */
  isDue: boolean;
};

/**
 * Accounts that never claimed and were not used for long. The trail says when
 * an account was last used, because sessions are removed soon after their end.
 */
export function findSilentAccounts(
  reads: Reads = db,
  only: string | null = null,
): Promise<SilentAccount[]> {
  return reads.$queryRaw<SilentAccount[]>`
    select s.id, s.email, k.key,
           m.created_at as "noticedAt",
           coalesce(m.created_at < now() - make_interval(days => ${retention.silentNotice}), false) as "isDue"
      from subscriber s
      cross join lateral (
        select greatest(s.created_at, max(a.at)) as seen
          from audit_entry a where a.actor_id = s.id) used
      cross join lateral (
        select 'silent-account:' || s.id || ':' || to_char(used.seen at time zone 'UTC', 'YYYYMMDD') as key) k
      left join outbox_mail m on m.key = k.key
     where s.deleted_at is null
       and (${only}::uuid is null or s.id = ${only}::uuid)
       and s.created_at < now() - make_interval(days => ${retention.silentAccounts})
       and used.seen < now() - make_interval(days => ${retention.silentAccounts})
       and not exists (select 1 from claim c where c.subscriber_id = s.id)
       and not exists (select 1 from session e where e.subscriber_id = s.id
                        and e.last_seen_at > now() - make_interval(days => ${retention.silentAccounts}))
       and not exists (select 1 from staff_member f where f.subscriber_id = s.id)
     order by s.id`;
}
