import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import yazl from "yazl";
import { operatorActor } from "#domain/audit/schema.ts";
import { suspendSubscriber } from "#domain/subscribers/commands.ts";
import { db, transaction } from "#lib/db.ts";
import {
  confirmedOn,
  qualifiedOn,
  releaseAt,
  stateForTests,
  type Recipient,
} from "#lib/testing/circulation.ts";
import { makeAccount, prepareClaims } from "#lib/testing/claims.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { verifyArchive } from "../verification/commands.ts";
import { openArchive, tableOf, wholeText } from "../verification/client.ts";
import { listIssue } from "../verification/queries.ts";
import { writeExport, type Plan } from "./commands.ts";

const spring: Plan = {
  from: "2026-01-01",
  to: "2026-06-30",
  before: new Date("2026-07-01T00:00:00Z"),
  isOver: true,
  issue: null,
  seed: "spring",
  size: 2,
};

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
  await prepareClaims();
  await stateForTests();
  for (const day of ["2025-12-10", "2026-02-02", "2026-04-06", "2026-06-01"])
    await releaseAt(`${day}T08:00:00Z`);
  people = {
    plain: await qualifiedOn("2025-09-01", { specialty: "Neurology" }),
    older: await qualifiedOn("2023-03-01", {
      profession: "registered-nurse",
      state: "PR",
      days: 4000,
    }),
    lapsing: await qualifiedOn("2025-06-01", { days: 300 }),
    late: await qualifiedOn("2026-03-01", {
      state: "CA",
      specialty: "=Neurology",
      automatic: false,
      overridden: true,
      method: "reviewer",
    }),
  };
  await qualifiedOn("2020-01-01", { days: 4000, source: "list" });
  suspended = await qualifiedOn("2025-09-01");
  await db.suspension.create({
    data: {
      subscriberId: suspended.id,
      reason: "abuse",
      suspendedAt: new Date("2026-03-01T00:00:00Z"),
    },
  });
  const visitor = await makeAccount();
  await db.subscriber.update({
    where: { id: visitor.id },
    data: { createdAt: new Date("2026-01-05T00:00:00Z") },
  });
  for (const day of ["2026-02-10", "2026-04-10", "2026-07-10"])
    await db.auditEntry.create({
      data: {
        at: new Date(`${day}T08:00:00Z`),
        actorKind: "system",
        actorLabel: "Précis",
        action: "claim.approved",
        objectType: "claim",
        objectId: "1",
        objectLabel: "Quillfinch Secretname",
      },
    });
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

describe("an export that somebody has touched", () => {
  async function rewritten(
    name: string,
    change: (file: string, text: string) => string,
  ): Promise<string> {
    const archive = await openArchive(first);
    const zip = new yazl.ZipFile();
    for (const entry of archive.names) {
      const text = change(entry, await wholeText(archive, entry));
      zip.addBuffer(Buffer.from(text), entry);
    }
    archive.close();
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
    await writeFile(fileAt(name), Buffer.concat(chunks));
    return fileAt(name);
  }

  async function brokenIn(file: string): Promise<string[]> {
    const checks = await verifyArchive(file);
    return checks.filter(({ holds }) => !holds).map(({ name }) => name);
  }

  test("fails by its sums", async () => {
    const file = await rewritten("word", (entry, text) =>
      entry === "report.html" ? text.replace("Qualified", "Unqualified") : text,
    );
    expect(await brokenIn(file)).toEqual(["sums", "manifest"]);
  });

  test("fails by being counted anew, though nobody looks at sums", async () => {
    const file = await rewritten("table", (entry, text) =>
      entry === "03-profession-specialty.csv"
        ? text.replace(/,1\r\n/, ",9\r\n")
        : text,
    );
    expect(await brokenIn(file)).toContain("recount 03-profession-specialty");
  });

  test("fails when a recipient is left out or a sample is chosen by hand", async () => {
    const withoutOne = await rewritten("less", (entry, text) =>
      entry === "07-recipients.csv"
        ? text.split("\r\n").toSpliced(1, 1).join("\r\n")
        : text,
    );
    expect(await brokenIn(withoutOne)).toEqual(
      expect.arrayContaining([
        "recipients",
        "sample",
        "07-recipients: CSV and JSON",
      ]),
    );
  });
});

describe("the log", () => {
  const summer = {
    ...spring,
    from: "2026-07-01",
    to: "2026-09-30",
    before: new Date("2026-10-01T00:00:00Z"),
  };
  const logCheck = async (file: string) =>
    (await verifyArchive(file, first)).at(-1);

  /** As somebody with the keys of the database could. */
  function tampering(statement: string) {
    return transaction(async (tx) => {
      await tx.$executeRaw`set local session_replication_role = replica`;
      await tx.$executeRaw(Prisma.raw(statement));
    });
  }

  test("of a later export repeats the heads of an earlier one", async () => {
    const later = await exported("later", summer);
    expect(later.log.entries).toBe(3);
    expect(await logCheck(later.file)).toMatchObject({ holds: true });
  });

  test("stays the same when a person's name is taken out of it", async () => {
    await tampering(
      "update audit_entry set object_label = '', reason = null, before = null",
    );
    const { file } = await exported("redacted", summer);
    expect(await logCheck(file)).toMatchObject({ holds: true });
  });

  test("shows when an entry was rewritten", async () => {
    await tampering(
      "update audit_entry set action = 'claim.declined' where at < '2026-03-01'",
    );
    const { file } = await exported("rewritten", summer);
    expect(await logCheck(file)).toMatchObject({ name: "log", holds: false });
  });
});

test("without a statement of the publisher nothing is exported", async () => {
  await prepareClaims();
  await expect(exported("none")).rejects.toThrow("not-stated");
});
