import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

const root = path.resolve(import.meta.dirname, "../..");

/** A registry that is one of two files, and the two files. */
export type Ground = {
  /** Of the database; another one after its server was killed. */
  url: () => string;
  files: [string, string];
  /** What the registry is when it is exactly the one or the other. */
  prints: [string, string];
  /** Milliseconds a load takes that nobody kills. */
  duration: number;
};

/** Loads both files once, to know what each of them makes. */
export async function prepareGround(
  url: () => string,
  files: [string, string],
): Promise<Ground> {
  const prints: string[] = [];
  let duration = 0;
  for (const file of files) {
    const started = Date.now();
    await importWhole(url(), file);
    duration = Date.now() - started;
    prints.push((await examine(url())).print);
  }
  return { url, files, prints: prints as [string, string], duration };
}

/**
 * Starts to load the file the registry is not, lets `kill` end something at a
 * random moment, and answers which of the two files the registry is then.
 * Throws when it is neither, or when snapshots, audit and loads disagree; then
 * loads the other file whole, which must work whatever was left behind.
 */
export async function tortureOnce(
  ground: Ground,
  kill: (importer: ChildProcess) => Promise<void>,
): Promise<{ after: number; survived: "old" | "new" }> {
  const before = await which(ground);
  const target = before === 0 ? 1 : 0;
  const importer = startImport(ground.url(), ground.files[target]);
  const gone = once(importer, "exit");
  const after = Math.round(Math.random() * ground.duration * 1.1);
  await Promise.race([wait(after), gone]);
  await kill(importer);
  await endOf(importer, gone);
  const now = await which(ground);
  await importWhole(ground.url(), ground.files[now === 0 ? 1 : 0]);
  if ((await which(ground)) === now)
    throw new Error("The next load did not take over.");
  return { after, survived: now === before ? "old" : "new" };
}

const patience = 60_000;

/** An importer whose database is gone ends by itself. */
async function endOf(
  importer: ChildProcess,
  gone: Promise<unknown>,
): Promise<void> {
  const waiting = new AbortController();
  const late = wait(patience, "late", { signal: waiting.signal });
  const result = await Promise.race([gone, late.catch(() => "")]);
  waiting.abort();
  if (result !== "late") return;
  importer.kill("SIGKILL");
  throw new Error("The importer outlived its database.");
}

function startImport(url: string, file: string): ChildProcess {
  return spawn(process.execPath, ["bin/registry.ts", "import", file], {
    cwd: root,
    stdio: "ignore",
    env: { ...process.env, DATABASE_URL: url },
  });
}

async function importWhole(url: string, file: string): Promise<void> {
  const importer = startImport(url, file);
  const [code] = (await once(importer, "exit")) as [number | null];
  if (code !== 0) throw new Error(`${file} was not loaded (${String(code)}).`);
}

async function which(ground: Ground): Promise<0 | 1> {
  const found = await examine(ground.url());
  if (found.faults.length > 0) throw new Error(found.faults.join("; "));
  const at = ground.prints.indexOf(found.print);
  if (at < 0) throw new Error("The registry is neither file.");
  return at as 0 | 1;
}

/** A print of the whole registry, and whatever does not agree with it. */
async function examine(
  url: string,
): Promise<{ print: string; faults: string[] }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Examined>(examination);
    const found = rows[0]!;
    const faults = [
      found.records_of_other_snapshots > 0 && "records of an older snapshot",
      found.unaudited > 0 && "a snapshot without audit entry",
      found.audited !== found.snapshots && "audit entries without snapshot",
      found.done !== found.snapshots && "loads and snapshots differ",
      !found.indexes.includes("registry_record_pkey") && "no primary key",
    ].filter((fault) => fault !== false);
    return { print: found.print, faults };
  } finally {
    await client.end();
  }
}

type Examined = {
  print: string;
  records_of_other_snapshots: number;
  unaudited: number;
  audited: number;
  snapshots: number;
  done: number;
  indexes: string[];
};

const examination = `
  select
    (select md5(string_agg((to_jsonb(r) - 'snapshot_id')::text, '|' order by npi))
       from registry_record r) ||
    (select coalesce(md5(string_agg(e::text, '|' order by npi, type, endpoint)), '')
       from registry_endpoint e) ||
    (select coalesce(md5(string_agg(npi || deactivated_on, '|' order by npi)), '')
       from registry_deactivation) as print,
    (select count(*)::int from registry_record
      where snapshot_id <> (select id from registry_snapshot
                             order by loaded_at desc limit 1))
      as records_of_other_snapshots,
    (select count(*)::int from registry_snapshot s where not exists
       (select from audit_entry where action = 'registry.loaded'
          and object_id = s.id::text)) as unaudited,
    (select count(*)::int from audit_entry where action = 'registry.loaded')
      as audited,
    (select count(*)::int from registry_snapshot) as snapshots,
    (select count(*)::int from registry_load
      where state = 'done' and snapshot_id is not null) as done,
    (select array_agg(indexname::text) from pg_indexes
      where tablename = 'registry_record') as indexes`;
