import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "#domain/audit/schema.ts";
import { db } from "#lib/db.ts";
import { makeAccount } from "#lib/testing/claims.ts";
import { resetDatabase } from "#lib/testing/database.ts";
import { registryFolder } from "../uploads/queries.ts";
import {
  abandonLoad,
  beginLoad,
  noteProgress,
  requestLoad,
  takeWaitingLoad,
} from "./commands.ts";
import { findLoads } from "./queries.ts";

let ada: Actor;
beforeEach(async () => {
  await resetDatabase();
  const { id, email } = await makeAccount();
  ada = { kind: "staff", id, label: email };
  await mkdir(registryFolder(), { recursive: true });
  await writeFile(path.join(registryFolder(), "month.zip"), "data");
});

const ask = (file = "month.zip") =>
  requestLoad({ file, acceptSmaller: false }, ada);

test("a load that was asked for waits, and one worker gets it", async () => {
  const asked = await ask();
  expect(asked.ok).toBe(true);
  const taken = await Promise.all([takeWaitingLoad(), takeWaitingLoad()]);
  expect(taken.filter((id) => id !== null)).toEqual([asked.ok ? asked.id : ""]);
  const audited = await db.auditEntry.findFirst({
    where: { action: "registry.load-requested" },
  });
  expect(audited).toMatchObject({ actorId: ada.id, objectLabel: "month.zip" });
});

test("of two who ask at once one is told that a load is running", async () => {
  const answers = await Promise.all([ask(), ask()]);
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(answers).toContainEqual({ ok: false, reason: "load-running" });
});

test("a file that is not in the folder cannot be asked for", async () => {
  expect(await ask("elsewhere.zip")).toEqual({
    ok: false,
    reason: "file-missing",
    field: "file",
  });
});

test("a load that falls silent counts as lost, and another can be asked for", async () => {
  const id = await beginLoad("killed.zip", false);
  expect(await ask()).toMatchObject({ reason: "load-running" });
  await db.$executeRaw`
    update registry_load set heartbeat = heartbeat - interval '1 minute'`;
  expect(await findLoads()).toMatchObject([{ id, isLost: true }]);
  expect((await ask()).ok).toBe(true);
});

test("progress is shown, and the end stays the end", async () => {
  const id = await beginLoad("week.zip", false);
  const progress = {
    state: "reading",
    kind: "weekly",
    bytesRead: 3_000_000_000,
    bytesTotal: 4_000_000_000,
    rows: 12,
  } as const;
  await noteProgress(id, progress);
  expect(await findLoads()).toMatchObject([{ ...progress, isLost: false }]);
  await abandonLoad(id, "refused", "period-gap", { through: "2026-02-08" });
  await noteProgress(id, { ...progress, rows: 13 });
  expect(await findLoads()).toMatchObject([
    {
      state: "refused",
      reason: "period-gap",
      facts: { through: "2026-02-08" },
      rows: 12,
    },
  ]);
});
