import path from "node:path";
import { parseArgs } from "node:util";
import {
  kindWords,
  number,
  reasonText,
  reportLines,
  stateWords,
} from "#components/desk/registry/words.ts";
import { operatorActor, type Actor } from "#domain/audit/schema.ts";
import {
  beginLoad,
  findTakenLoad,
} from "#domain/eligibility/loads/commands.ts";
import { findLoads } from "#domain/eligibility/loads/queries.ts";
import { inOrder } from "#domain/eligibility/snapshots/client.ts";
import {
  runLoad,
  type LoadOutcome,
} from "#domain/eligibility/snapshots/commands.ts";
import { reportSchema } from "#domain/eligibility/snapshots/counts.ts";
import { findSnapshots } from "#domain/eligibility/snapshots/queries.ts";
import { registryFolder } from "#domain/eligibility/uploads/queries.ts";
import { findSubscriber } from "#domain/subscribers/queries.ts";
import { db } from "#lib/db.ts";
import { createProgressLine } from "./lib/progress-line.ts";

const usage = `Usage: npm run registry -- import FILE [FILE...] [--accept-smaller]
       npm run registry -- status`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "accept-smaller": { type: "boolean", default: false } },
});

const [verb, ...rest] = positionals;
if (verb === "import" && rest.length > 0) await importFiles(rest);
else if (verb === "status" && rest.length === 0) await showStatus();
// For the worker: a load that was asked for at the desk, by its id.
else if (verb === "run" && rest.length === 1) await runTaken(rest[0]!);
else {
  console.error(usage);
  process.exitCode = 2;
}
await db.$disconnect();

/** One after the other, earlier periods first; ends at the first refusal. */
async function importFiles(files: string[]): Promise<void> {
  const acceptSmaller = values["accept-smaller"];
  for (const file of await inOrder(files)) {
    const name = path.basename(file);
    const id = await beginLoad(name, acceptSmaller);
    const line = createProgressLine(name);
    const order = { id, path: file, acceptSmaller, actor: operatorActor };
    const outcome = await runLoad(order, line.show);
    line.end();
    if (!tell(name, outcome)) return;
  }
}

async function runTaken(id: string): Promise<void> {
  const load = await findTakenLoad(id);
  if (!load) return tellFault(`There is no load ${id} to run.`);
  const outcome = await runLoad({
    id,
    path: path.join(registryFolder(), path.basename(load.file)),
    acceptSmaller: load.acceptSmaller,
    actor: await actorOf(load.startedBy),
  });
  tell(load.file, outcome);
}

async function actorOf(id: string | null): Promise<Actor> {
  const who = id && (await findSubscriber(id));
  return who ? { kind: "staff", id, label: who.email } : operatorActor;
}

function tell(name: string, outcome: LoadOutcome): boolean {
  if (!outcome.ok) {
    tellFault(`${name}: ${reasonText(outcome.reason, outcome.facts)}`);
    return false;
  }
  const { kind, counts } = outcome;
  console.log(`${name}: loaded, ${kindWords[kind].toLowerCase()}`);
  for (const line of [`${number(counts.rows)} rows`].concat(
    reportLines(reportSchema.parse(counts)),
  ))
    console.log(`  ${line}`);
  return true;
}

function tellFault(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

async function showStatus(): Promise<void> {
  const snapshots = await findSnapshots();
  const loads = await findLoads();
  console.log(snapshots.length > 0 ? "Loaded" : "Nothing is loaded.");
  for (const { label, rows, loadedAt } of snapshots)
    console.log(
      `  ${loadedAt.toISOString().slice(0, 16)}  ${label}, ${number(rows)} rows`,
    );
  const open = loads.filter(({ endedAt }) => endedAt === null);
  if (open.length > 0) console.log("Under way");
  for (const load of open)
    console.log(
      `  ${load.file}: ${load.isLost ? "stopped without a word" : stateWords[load.state]}`,
    );
  const last = loads.find(({ reason }) => reason !== null);
  if (last?.reason)
    console.log(
      `Last not loaded\n  ${last.file}: ${reasonText(last.reason, last.facts)}`,
    );
}
