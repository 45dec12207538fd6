import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { operatorActor } from "#domain/audit/schema.ts";
import { suspendSubscriber } from "#domain/subscribers/commands.ts";
import { db } from "#lib/db.ts";
import {
  confirmedOn,
  halfYear as spring,
  prepareHalfYear,
  qualifiedOn,
  releaseAt,
  type Recipient,
} from "#lib/testing/circulation.ts";
import { prepareClaims } from "#lib/testing/claims.ts";
import { openArchive, tableOf, wholeText } from "../verification/client.ts";
import { verifyArchive } from "../verification/commands.ts";
import { listIssue } from "../verification/queries.ts";
import { writeExport } from "./commands.ts";

let folder: string;
let people: Record<"plain" | "older" | "lapsing" | "late", Recipient>;
let suspended: Recipient;
let first: string;

const fileAt = (name: string) => path.join(folder, `${name}.zip`);

async function exported(name: string, plan = spring) {
  const made = await writeExport(plan, fileAt(name));
  return { ...made, file: fileAt(name) };
}

async function tableIn(file: string, name: string) {
  const archive = await openArchive(file);
  try {
    return await tableOf(archive, `${name}.csv`);
  } finally {
    archive.close();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "circulation-"));
  ({ suspended, ...people } = await prepareHalfYear());
  first = (await exported("first")).file;
});

describe("an export of a past half year", () => {
  test("holds every check that its own notes name", async () => {
    const checks = await verifyArchive(first);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(checks.length).toBeGreaterThan(12);
  });

  test("counts who was served at each release, and who came and went", async () => {
    const issues = await tableIn(first, "02-issues");
    expect(
      issues.map(({ issue, qualified, additions, removals }) =>
        [issue, qualified, additions, removals].join(" "),
      ),
    ).toEqual([
      "2026-02-02 4 0 0",
      // The late one came; the lapsed, the aged and the suspended went.
      "2026-04-06 2 1 3",
      "2026-06-01 2 0 0",
    ]);
  });

  test("sums issues by month and for the whole period", async () => {
    const months = await tableIn(first, "02-months");
    expect(months.map((row) => Object.values(row).join(" "))).toEqual([
      "2026-02 1 4 0 0",
      "2026-04 1 2 1 3",
      "2026-06 1 2 0 0",
      "period 3 3 1 3",
    ]);
  });

  test("says why the others do not count", async () => {
    const rows = await tableIn(first, "02-not-qualified");
    const last = rows.filter(({ issue }) => issue === "2026-06-01");
    expect(
      Object.fromEntries(last.map((row) => [row.reason, row.accounts])),
    ).toEqual({
      "aged-out": "2",
      lapsed: "1",
      suspended: "1",
      "no-claim": "1",
    });
  });

  test("shows those older than three years and does not count them", async () => {
    const rows = await tableIn(first, "04-source-age");
    expect(rows).toEqual([
      {
        source: "direct-request",
        within_1_year: "2",
        within_2_years: "0",
        within_3_years: "0",
        recipients: "2",
        older_excluded: "1",
      },
      expect.objectContaining({
        source: "list",
        recipients: "0",
        older_excluded: "1",
      }),
    ]);
  });

  test("tells of a recipient what an audit needs and nothing of the person", async () => {
    const [row] = (await tableIn(first, "07-recipients")).filter(
      ({ subscriber_id }) => subscriber_id === people.late.id,
    );
    expect(row).toEqual({
      subscriber_id: people.late.id,
      profession: "physician",
      specialty: "=Neurology",
      state: "CA",
      zip3: "787",
      source: "direct-request",
      qualification_date: "2026-03-01",
      age: "within-1-year",
      method: "reviewer",
      level: "L2",
      verified_by: "override",
      first_served: "2026-04-06",
      last_served: "2026-06-01",
    });
    const archive = await openArchive(first);
    for (const name of archive.names) {
      const content = (await wholeText(archive, name)).toLowerCase();
      for (const personal of [
        "quillfinch",
        "secretname",
        "secret-clinic",
        "postbox.example",
      ])
        expect(content, name).not.toContain(personal);
    }
    archive.close();
  });

  test("gives the list of any issue as it was", async () => {
    const ids: string[] = [];
    for await (const line of listIssue(first, "2026-02-02"))
      ids.push(line.subscriber_id!);
    expect(ids.toSorted()).toEqual(
      [people.plain, people.older, people.lapsing, suspended]
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test("holds the whole log behind each of its sample", async () => {
    const archive = await openArchive(first);
    const logs = JSON.parse(await wholeText(archive, "08-evidence.json"));
    archive.close();
    expect(logs).toHaveLength(2);
    for (const log of logs) {
      expect(log.qualifications[0].form).toMatchObject({ offer: "offer 1" });
      expect(log.claims[0].decisions[0]).toMatchObject({
        to: "approved",
        hasNote: true,
      });
      expect(log.access.length).toBeGreaterThan(0);
    }
  });

  test("is the same bytes again, whatever has happened since", async () => {
    const before = await readFile(first);
    await confirmedOn("2026-09-01", people.lapsing);
    await db.binding.update({
      where: { id: people.lapsing.bindingId },
      data: { validUntil: new Date("2029-01-01T00:00:00Z") },
    });
    await db.binding.update({
      where: { id: people.plain.bindingId },
      data: { endedAt: new Date("2026-01-02T00:00:00Z") },
    });
    await suspendSubscriber(
      { id: people.late.id, reason: "abuse", note: "" },
      operatorActor,
    );
    await releaseAt("2026-08-03T08:00:00Z");
    await qualifiedOn("2026-08-01");
    const again = await exported("again");
    expect(Buffer.compare(await readFile(again.file), before)).toBe(0);
  });

  test("breaks down another issue when asked", async () => {
    const { file, qualified } = await exported("february", {
      ...spring,
      issue: "2026-02-02",
    });
    expect(qualified).toBe(4);
    expect((await verifyArchive(file)).every(({ holds }) => holds)).toBe(true);
  });
});

test("without a statement of the publisher nothing is exported", async () => {
  await prepareClaims();
  await expect(exported("none")).rejects.toThrow("not-stated");
});
