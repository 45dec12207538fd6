import { beforeAll, describe, expect, test } from "vitest";
import { operatorActor } from "#domain/audit/schema.ts";
import { db } from "#lib/db.ts";
import { addRegistryEntries } from "./commands.ts";
import { demoProviders } from "./demo.ts";
import { searchRegistry } from "./queries.ts";
import { registrySearchSchema, type RegistryEntry } from "./schema.ts";
import { armsOf } from "./search.ts";
import { syntheticNpi } from "./synthetic.ts";

const template = demoProviders[0]!.record;
let serial = 0;

/** A provider "FIRST LAST" of this other name, state and code. */
function provider(name: string, changes: Partial<RegistryEntry> = {}) {
  const [firstName = "", ...last] = name.split(" ");
  serial += 1;
  return {
    ...template,
    npi: syntheticNpi(80_000_000 + serial),
    firstName,
    lastName: last.join(" "),
    otherLastName: "",
    ...changes,
  };
}

const many = Array.from({ length: 120 }, (_, at) =>
  provider(`ZED${String.fromCharCode(65 + (at % 26))} MANY`),
);

beforeAll(async () => {
  await addRegistryEntries(
    "search",
    [
      provider("MARIA ALVAREZ"),
      provider("MARIANA ALVAREZ", { practiceState: "OH" }),
      provider("MARIA ALVAREZ-SMITH", { taxonomyCodes: ["183500000X"] }),
      provider("ALVAREZ MARIA"),
      provider("ANA DE LA CRUZ"),
      provider("ZOË PEÑA"),
      provider("SEAN O'BRIEN"),
      provider("HANNAH STONE", { otherLastName: "WHITFIELD" }),
      { ...provider("ALVAREZ CLINIC"), entityType: 2, organisation: "ALVAREZ" },
      ...many,
    ],
    operatorActor,
  );
});

async function found(name: string, filter: Record<string, string> = {}) {
  const search = registrySearchSchema.parse({ name, ...filter });
  const { records } = await searchRegistry(search);
  return records.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
}

describe("a reviewer finds people", () => {
  test("in both orders, whole names before beginnings, then swapped names", async () => {
    const all = [
      "MARIA ALVAREZ",
      "MARIANA ALVAREZ",
      "ALVAREZ MARIA",
      "MARIA ALVAREZ-SMITH",
    ];
    expect(await found("maria alvarez")).toEqual(all);
    expect((await found("Alvarez, Maria")).slice(0, 2)).toEqual(
      all.slice(0, 2),
    );
    expect(await found("Alvarez Maria")).toContain("MARIA ALVAREZ");
  });

  test("by the beginning of a name", async () => {
    expect(await found("alv")).toHaveLength(3);
    expect(await found("alv, marian")).toEqual(["MARIANA ALVAREZ"]);
  });

  test("whatever marks and words a name has", async () => {
    expect(await found("Ana de la Cruz")).toEqual(["ANA DE LA CRUZ"]);
    expect(await found("de la cruz")).toEqual(["ANA DE LA CRUZ"]);
    expect(await found("delacruz")).toEqual(["ANA DE LA CRUZ"]);
    expect(await found("zoe pena")).toEqual(["ZOË PEÑA"]);
    expect(await found("O’Brien, S")).toEqual(["SEAN O'BRIEN"]);
  });

  test("by a former name", async () => {
    expect(await found("Hannah Whitfield")).toEqual(["HANNAH STONE"]);
  });

  test("in one state, or of one profession in any slot", async () => {
    expect(await found("alvarez", { state: "OH" })).toEqual([
      "MARIANA ALVAREZ",
    ]);
    expect(await found("alvarez", { profession: "pharmacist" })).toEqual([
      "MARIA ALVAREZ-SMITH",
    ]);
  });

  test("by number", async () => {
    expect(await found(template.npi)).toEqual([]);
    expect(await found(syntheticNpi(80_000_121))).toHaveLength(1);
  });

  test("never an organization, and nobody by a single letter", async () => {
    expect(await found("clinic")).toEqual([]);
    expect(await found("a")).toEqual([]);
    expect(armsOf("")).toEqual([]);
  });

  test("page by page, each once", async () => {
    const seen: string[] = [];
    let after = "";
    for (let page = 0; page < 5; page += 1) {
      const search = registrySearchSchema.parse({ name: "many", after });
      const { records, next } = await searchRegistry(search);
      seen.push(...records.map(({ npi }) => npi));
      if (!next) break;
      after = next;
    }
    expect(seen).toHaveLength(many.length);
    expect(new Set(seen)).toEqual(new Set(many.map(({ npi }) => npi)));
  });
});

test("each way of searching has its index", async () => {
  const plan = await db.$transaction(async (tx) => {
    // Whatever a table's present size recommends: the index can do it alone.
    await tx.$executeRaw`set local enable_seqscan = off`;
    await tx.$executeRaw`set local enable_bitmapscan = off`;
    await tx.$executeRaw`set local enable_sort = off`;
    return tx.$queryRaw<{ "QUERY PLAN": string }[]>`
      explain select npi from registry_record
       where entity_type = 1 and last_key <> ''
         and last_key collate "C" >= 'MA' and last_key collate "C" < 'MA['
       order by last_key collate "C", first_key collate "C", npi limit 51`;
  });
  const lines = plan.map((row) => row["QUERY PLAN"]).join("\n");
  expect(lines).toContain("registry_record_by_name");
  expect(lines).not.toContain("Sort");
});
