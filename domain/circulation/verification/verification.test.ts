import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import yazl from "yazl";
import { db, transaction } from "#lib/db.ts";
import {
  halfYear as spring,
  prepareHalfYear,
} from "#lib/testing/circulation.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { writeExport } from "../archive/commands.ts";
import { openArchive, wholeText } from "./client.ts";
import { verifyArchive } from "./commands.ts";

let folder: string;
let first: string;

const fileAt = (name: string) => path.join(folder, `${name}.zip`);

async function exported(name: string, plan = spring) {
  const made = await writeExport(plan, fileAt(name));
  return { ...made, file: fileAt(name) };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "circulation-"));
  await prepareHalfYear();
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
