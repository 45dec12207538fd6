import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { policyV1 } from "#domain/eligibility/policy.ts";
import {
  beginning,
  end,
  idOf,
  lifeOf,
  stamp,
  tables,
  type Cells,
  type Table,
} from "./circulation-people.ts";

/** The columns of each table that a life fills, in the order of its cells. */
const columns: Record<Table, string> = {
  subscriber: "id, email, name, created_at, email_confirmed_at, deleted_at",
  claim:
    "id, subscriber_id, path, status, first_name, last_name, profession, specialty, work_email, practice_state, practice_zip, attested_at, created_at, offer_text_id, attestation_text_id",
  evidence_item: "id, claim_id, kind, points, source, detail, created_at",
  decision:
    "id, claim_id, actor_kind, from_status, to_status, reason, policy_version, inputs, decided_at",
  binding:
    "id, subscriber_id, claim_id, level, bound_at, qualified_at, valid_until, ended_at, end_reason",
  binding_term: "binding_id, subscriber_id, at, level, valid_until, ended_at",
  qualification_event:
    "id, subscriber_id, claim_id, binding_id, qualified_at, occasion, source, method, level, automatic, overridden, policy_version, profession, specialty, state, zip3, offer_text_id, attestation_text_id, form_hash",
  suspension: "id, subscriber_id, reason, suspended_at, restored_at",
  audit_entry: "at, actor_kind, actor_label, action, object_type, object_id",
};

const texts = [idOf(8, 0), idOf(8, 1)];
/** Cells that are the same for everybody. */
const constant: Partial<Record<Table, Cells>> = {
  claim: texts,
  qualification_event: [...texts, `\\\\x${"00".repeat(32)}`],
};

/**
 * Fills an empty, migrated database with three years of `subscribers` lives
 * and two releases a month. Triggers and references rest meanwhile: a life
 * writes its own history. Answers the rows written.
 */
export async function simulateHistory(
  databaseUrl: string,
  subscribers: number,
): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SET session_replication_role = replica");
    await addFoundations(client);
    await addReleases(client);
    let rows = 0;
    for (const table of tables) rows += await fill(client, table, subscribers);
    await client.query("ANALYZE");
    return rows;
  } finally {
    await client.end();
  }
}

async function fill(
  client: pg.Client,
  table: Table,
  subscribers: number,
): Promise<number> {
  const target = client.query(
    copyFrom(`COPY "${table}" (${columns[table]}) FROM STDIN`),
  );
  await pipeline(Readable.from(linesOf(table, subscribers)), target);
  return target.rowCount;
}

function* linesOf(table: Table, subscribers: number): Generator<string> {
  const more = constant[table] ?? [];
  for (let person = 0; person < subscribers; person += 1) {
    const lines = lifeOf(person)[table].map(
      (cells) => `${[...cells, ...more].map(cellOf).join("\t")}\n`,
    );
    if (lines.length > 0) yield lines.join("");
  }
}

function cellOf(cell: Cells[number]): string {
  return cell === null ? "\\N" : String(cell);
}

async function addFoundations(client: pg.Client): Promise<void> {
  const kinds = [
    ["offer", texts[0], "The offer."],
    ["attestation", texts[1], "The attestation."],
    ["circulation-publication", idOf(8, 2), "Simulated Summaries"],
    ["circulation-field", idOf(8, 3), "Health professionals in the US."],
    ["circulation-qualification", idOf(8, 4), "A current US license."],
  ];
  for (const [kind, id, words] of kinds)
    await client.query(
      "INSERT INTO versioned_text (id, kind, version, text, created_at) VALUES ($1, $2, 1, $3, $4)",
      [id, kind, words, stamp(beginning)],
    );
  await client.query(
    "INSERT INTO eligibility_policy (version, policy, activated_at) VALUES (1, $1, $2)",
    [JSON.stringify(policyV1), stamp(beginning)],
  );
}

/** On the 2nd and the 16th of each month, at eight in the morning. */
async function addReleases(client: pg.Client): Promise<void> {
  let article = 0;
  for (let month = 0; month < 36; month += 1)
    for (const date of [2, 16]) {
      const at = stamp(Date.UTC(2023, 10 + month, date, 8));
      if (Date.parse(at) >= end) continue;
      const ids = [9, 10, 11].map((kind) => idOf(kind, article));
      await client.query(
        "INSERT INTO article (id, slug, created_at) VALUES ($1, $2, $3)",
        [ids[0], `simulated-${article}`, at],
      );
      await client.query(
        `INSERT INTO revision (id, article_id, number, title, lead_in, body, "references", created_at)
         VALUES ($1, $2, 1, $3, '{}', '{}', '[]', $4)`,
        [ids[1], ids[0], `Simulated ${article}`, at],
      );
      await client.query(
        `INSERT INTO publication (id, article_id, revision_id, published_at, first_published_at)
         VALUES ($1, $2, $3, $4, $4)`,
        [ids[2], ids[0], ids[1], at],
      );
      article += 1;
    }
}
