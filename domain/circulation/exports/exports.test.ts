import { existsSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "#domain/audit/schema.ts";
import { addDays } from "#lib/clock.ts";
import { databaseNow, db } from "#lib/db.ts";
import {
  qualifiedOn,
  releaseAt,
  stateForTests,
} from "#lib/testing/circulation.ts";
import { makeAccount, prepareClaims } from "#lib/testing/claims.ts";
import { archivePath } from "../archive/client.ts";
import { openEvidence } from "../evidence/commands.ts";
import { hasOpenedEvidence } from "../evidence/queries.ts";
import { exportRequestSchema } from "../schema.ts";
import {
  makeNextExport,
  recordDownload,
  removeOldExports,
  requestExport,
} from "./commands.ts";
import { findExport } from "./queries.ts";

let auditor: Actor;

const request = (changes: Record<string, string> = {}) =>
  requestExport(
    exportRequestSchema.parse({
      from: "2026-01-01",
      to: "2026-06-30",
      ...changes,
    }),
    auditor,
  );

async function requested(): Promise<string> {
  const outcome = await request();
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.id;
}

beforeEach(async () => {
  await prepareClaims();
  await stateForTests();
  await releaseAt("2026-02-02T08:00:00Z");
  await qualifiedOn("2025-09-01");
  const account = await makeAccount();
  auditor = { kind: "staff", id: account.id, label: account.email };
});

test("an export is asked for, made by the worker, and taken away on record", async () => {
  const id = await requested();
  expect(await recordDownload(id, auditor)).toMatchObject({ ok: false });
  expect(await makeNextExport()).toBe(id);
  expect(await findExport(id)).toMatchObject({
    state: "done",
    qualified: 1,
    issues: 1,
    from: "2026-01-01",
    to: "2026-06-30",
  });
  const taken = await recordDownload(id, auditor);
  expect(taken).toMatchObject({
    ok: true,
    file: "circulation-2026-01-01-2026-06-30.zip",
  });
  expect(existsSync(archivePath(id))).toBe(true);
  const trail = await db.auditEntry.findMany({
    where: { objectId: id },
    orderBy: { seq: "asc" },
    select: { action: true, actorId: true },
  });
  expect(trail).toEqual([
    { action: "circulation.export-requested", actorId: auditor.id },
    { action: "circulation.export-made", actorId: null },
    { action: "circulation.export-downloaded", actorId: auditor.id },
  ]);
  expect(await makeNextExport()).toBeNull();
});

test("one export at a time", async () => {
  await requested();
  expect(await request()).toMatchObject({ ok: false, reason: "under-way" });
});

test("a period that still runs is reported up to this moment, as interim", async () => {
  const now = await databaseNow(db);
  const today = now.toISOString().slice(0, 10);
  const outcome = await request({ from: "2026-01-01", to: today });
  if (!outcome.ok) throw new Error(outcome.reason);
  const found = await findExport(outcome.id);
  expect(found!.before.getTime()).toBeGreaterThanOrEqual(now.getTime());
  expect(found!.before.getTime()).toBeLessThan(addDays(now, 1).getTime());
});

test("no export of the future, of another day's issue, or without a statement", async () => {
  expect(await request({ from: "2099-01-01", to: "2099-02-01" })).toMatchObject(
    { reason: "period-not-begun", field: "from" },
  );
  expect(await request({ issue: "2026-02-03" })).toMatchObject({
    reason: "no-such-issue",
    field: "issue",
  });
  await prepareClaims();
  expect(await request()).toMatchObject({ reason: "not-stated" });
});

test("a maker that was told to stop leaves the export waiting for the next", async () => {
  const id = await requested();
  expect(await makeNextExport(AbortSignal.abort())).toBeNull();
  expect(await findExport(id)).toMatchObject({ state: "waiting" });
  expect(await makeNextExport()).toBe(id);
});

test("an export whose maker was killed is taken up again", async () => {
  const id = await requested();
  await db.circulationExport.update({
    where: { id },
    data: { state: "running", heartbeat: new Date() },
  });
  expect(await makeNextExport()).toBeNull();
  await db.circulationExport.update({
    where: { id },
    data: { heartbeat: addDays(new Date(), -1) },
  });
  expect(await makeNextExport()).toBe(id);
});

test("a file is gone after its thirty days, and its line stays", async () => {
  const id = await requested();
  await makeNextExport();
  const end = await databaseNow(db);
  await db.circulationExport.update({
    where: { id },
    data: { endedAt: addDays(end, -29) },
  });
  expect(await removeOldExports()).toBe(0);
  await db.circulationExport.update({
    where: { id },
    data: { endedAt: addDays(end, -31) },
  });
  expect(await removeOldExports()).toBe(1);
  expect(existsSync(archivePath(id))).toBe(false);
  expect(await findExport(id)).toMatchObject({ removedAt: expect.any(Date) });
  expect(await recordDownload(id, auditor)).toMatchObject({ ok: false });
});

test("evidence opens to the auditor who asks, for a quarter of an hour, on record", async () => {
  const recipient = await qualifiedOn("2025-10-01");
  const colleague = await makeAccount();
  expect(await hasOpenedEvidence(recipient.id, auditor.id!)).toBe(false);
  expect(await openEvidence({ id: recipient.id }, auditor)).toMatchObject({
    ok: true,
  });
  expect(await hasOpenedEvidence(recipient.id, auditor.id!)).toBe(true);
  expect(await hasOpenedEvidence(recipient.id, colleague.id)).toBe(false);
  const [entry] = await db.auditEntry.findMany({
    where: { action: "circulation.evidence-opened" },
  });
  expect(entry).toMatchObject({ objectId: recipient.id, objectLabel: "" });
  const unknown = await openEvidence(
    { id: "0190a000-0000-7000-8000-00000000ffff" },
    auditor,
  );
  expect(unknown).toMatchObject({ ok: false, reason: "unknown-recipient" });
});
