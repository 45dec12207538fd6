import { readdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";

/** A rule that holds when nothing breaks it. */
export type Rule = { rule: string; broken: number };

const totals: Record<string, string> = {
  claims: "select count(*) from claim",
  decisions: "select count(*) from decision",
  "bindings ever": "select count(*) from binding",
  "bindings ended by the registry":
    "select count(*) from binding where end_reason like 'registry-%'",
  "registry doubts": "select count(*) from binding_doubt",
  notices: "select count(*) from binding_notice",
  requalifications:
    "select count(*) from qualification_event where occasion = 'requalification'",
  appeals: "select count(*) from appeal",
  "of them granted": "select count(*) from appeal where outcome = 'granted'",
  mails: "select count(*) from outbox_mail",
  "rows of the trail": "select count(*) from audit_entry",
};

/** Each counts what breaks it. */
const rules: Record<string, string> = {
  "every claim is decided":
    "select count(*) from claim where status = 'checking'",
  "every claim was taken from the queue once": `
    select count(*) from claim c
     where (select count(*) from decision d
             where d.claim_id = c.id and d.from_status = 'checking') <> 1`,
  "decisions follow one another, and the last is where the claim stands": `
    select count(*) from (
      select d.*, lag(to_status) over steps as before,
             lead(to_status) over steps is null as is_last
        from decision d window steps as (partition by claim_id order by decided_at)) d
      join claim c on c.id = d.claim_id
     where (d.before is not null and d.from_status not in (d.before, 'checking'))
        or (d.is_last and d.to_status <> c.status)`,
  "a number is bound to one account at a time": `
    select count(*) from (select npi from binding where ended_at is null
                           group by npi having count(*) > 1) twice`,
  "each approval bound once, and each return from the registry once more": `
    select abs((select count(*) from binding)
             - (select count(*) from decision where to_status = 'approved')
             - (select count(*) from audit_entry where action = 'binding.restored'))`,
  "every decision that is told was mailed": `
    select count(*) from decision d
     where to_status in ('approved', 'declined', 'asked')
       and not exists (select from outbox_mail m
                        where m.key = 'claim-' || d.to_status || ':' || d.id)`,
  "no decision was mailed that does not stand": `
    select count(*) from outbox_mail m
     where kind in ('claim-approved', 'claim-declined', 'claim-asked')
       and not exists (select from decision d
                        where m.key = 'claim-' || d.to_status || ':' || d.id)`,
  "decisions and the trail agree": `
    select coalesce(sum(abs(coalesce(d.n, 0) - coalesce(a.n, 0))), 0) from
      (select replace(to_status::text, '_', '-') as what, count(*) as n
         from decision group by 1) d
      full join
      (select split_part(action, '.', 2) as what, count(*) as n from audit_entry
        where action in (select 'claim.' || replace(status::text, '_', '-')
                           from unnest(enum_range(null::claim_status)) status)
        group by 1) a using (what)`,
  "every deactivation noted was mailed once": `
    select count(*) from binding_doubt d
     where kind = 'deactivated' and due_at is distinct from settled_at
       and (select count(*) from outbox_mail m
             where m.key = 'binding-grace:' || d.id) <> 1`,
  "every end was mailed once": `
    select count(*) from binding b
     where end_reason like 'registry-%'
       and (select count(*) from outbox_mail m
             where m.key = 'binding-ended:' || b.id) <> 1`,
  "every notice was mailed and is in the trail": `
    select abs((select count(*) from binding_notice)
             - (select count(*) from outbox_mail where kind = 'binding-notice'))
         + abs((select count(*) from binding_notice)
             - (select count(*) from audit_entry where action = 'binding.noticed'))`,
  "doubts, ends, confirmations and appeals agree with the trail": `
    select abs((select count(*) from binding_doubt where due_at is distinct from settled_at)
             - (select count(*) from audit_entry where action = 'binding.doubted'))
         + abs((select count(*) from binding where end_reason like 'registry-%')
             - (select count(*) from audit_entry where action = 'binding.ended'))
         + abs((select count(*) from qualification_event where occasion = 'requalification')
             - (select count(*) from audit_entry where action = 'binding.requalified'))
         + abs((select count(*) from appeal)
             - (select count(*) from audit_entry where action = 'appeal.submitted'))
         + abs((select count(*) from appeal where decided_at is not null)
             - (select count(*) from audit_entry
                 where action in ('appeal.granted', 'appeal.refused')))`,
  "no grace of the registry outlives its end": `
    select count(*) from binding where ended_at is null
       and grace_reason like 'registry-%' and grace_until < now()`,
  "every mail has left":
    "select count(*) from outbox_mail where sent_at is null",
};

export async function countTotals(
  url: string,
): Promise<Record<string, number>> {
  return Object.fromEntries(await countAll(url, totals));
}

/** All rules against what is in the database and in the mail folder. */
export async function checkRules(
  url: string,
  dataDir: string,
): Promise<Rule[]> {
  const counted = await countAll(url, rules);
  const [[, mails] = ["", 0]] = await countAll(url, { mails: totals.mails! });
  const files = readdirSync(path.join(dataDir, "mail")).filter((name) =>
    name.endsWith(".eml"),
  );
  return [
    ...counted.map(([rule, broken]) => ({ rule, broken })),
    {
      rule: "the mail folder holds each mail once",
      broken: Math.abs(files.length - mails),
    },
  ];
}

/** What the worker and the reviewers have done so far. */
export async function countSteps(url: string): Promise<number> {
  const sql = `select count(*) from audit_entry
     where action not in ('claim.submitted', 'subscriber.created', 'registry.loaded')`;
  const [[, steps] = ["", 0]] = await countAll(url, { steps: sql });
  return steps;
}

async function countAll(
  url: string,
  questions: Record<string, string>,
): Promise<[string, number][]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const answers: [string, number][] = [];
    for (const [name, sql] of Object.entries(questions)) {
      const { rows } = await client.query<Record<string, string>>(sql);
      answers.push([name, Number(Object.values(rows[0] ?? {})[0])]);
    }
    return answers;
  } finally {
    await client.end();
  }
}
