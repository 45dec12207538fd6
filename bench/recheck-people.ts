import { addRegistryEntries } from "#domain/eligibility/registry/commands.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { systemActor } from "#domain/audit/schema.ts";
import pg from "pg";
import { prepare } from "./torture-people.ts";

/** `count` readers, each bound to a number of the registry by a decided claim. */
export async function fillBindings(count: number): Promise<number> {
  await prepare();
  const { record } = demoProviders[0]!;
  await addRegistryEntries("One", [record], systemActor);
  await run(`
    insert into subscriber (id, email)
    select gen_random_uuid(), 'reader' || n || '@postbox.example'
      from generate_series(1, ${count}) n;
    create temporary table numbered as
      select id, '2' || lpad((row_number() over ())::text, 9, '0') as npi
        from subscriber;
    insert into registry_record
    select (jsonb_populate_record(r, jsonb_build_object('npi', n.npi))).*
      from registry_record r, numbered n where r.npi = '${record.npi}'
    on conflict do nothing;
    insert into claim (id, subscriber_id, path, status, first_name, last_name,
      profession, npi, work_email, practice_state, practice_zip, offer_text_id,
      attestation_text_id)
    select n.id, n.id, 'npi', 'approved', 'MARIA', 'ALVAREZ',
      'nurse-practitioner', n.npi, 'm@bexar-health.example', 'TX', '78229',
      (select id from versioned_text where kind = 'offer'),
      (select id from versioned_text where kind = 'attestation')
      from numbered n;
    insert into decision (id, claim_id, actor_kind, to_status, reason, policy_version, inputs)
    select gen_random_uuid(), n.id, 'system', 'approved', 'clear', 1,
      jsonb_build_object('record', jsonb_build_object('npi', n.npi,
        'lastName', r.last_name, 'taxonomyCodes', r.taxonomy_codes,
        'deactivatedOn', null, 'replacementNpi', null))
      from numbered n, registry_record r where r.npi = '${record.npi}';
    insert into evidence_item (id, claim_id, kind, points, source, detail)
    select gen_random_uuid(), n.id, 'work-mailbox', 60, 'mailed-code', '{}'
      from numbered n;
    insert into binding (id, subscriber_id, claim_id, npi, level, valid_until)
    select gen_random_uuid(), n.id, n.id, n.npi, 2, now() + interval '3 years'
      from numbered n;
    analyze;`);
  return count;
}

/** Deactivates one number in a thousand. */
export function changeSome(count: number): Promise<void> {
  return run(`
    update registry_record set deactivated_on = current_date
     where npi in (select npi from binding order by id
                    limit ${Math.ceil(count / 1000)});`);
}

async function run(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
