import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#domain/audit/schema.ts";
import { db } from "#lib/db.ts";
import {
  claimFormOf,
  decided,
  makeAccount,
  prepareClaims,
  readerOf,
  submitted,
  type Account,
} from "#lib/testing/claims.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { expireClaim } from "../claims/commands.ts";
import { decideClaim } from "../review/commands.ts";
import { findEvidenceView } from "../evidence/queries.ts";
import { practiceAddress } from "./address.ts";
import {
  confirmLetter,
  makeBatch,
  postBatch,
  requestLetter,
} from "./commands.ts";
import {
  countWaitingLetters,
  findBatchToPrint,
  listBatches,
} from "./queries.ts";

const [, , , , samuel, grace] = demoProviders as [
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
];

let clerk: Account;
let desk: Actor;

beforeEach(async () => {
  await prepareClaims();
  clerk = await makeAccount();
  desk = { kind: "staff", id: clerk.id, label: clerk.email };
});

async function waiting(who?: Account, provider = samuel) {
  const account = who ?? (await makeAccount());
  const form = claimFormOf(provider, { workEmail: account.email });
  const { claimId } = await submitted(account, form);
  return { who: account, claimId };
}

const ask = (who: Account, id: string) =>
  requestLetter({ id }, readerOf(who), who.id);
const enter = (who: Account, id: string, code: string) =>
  confirmLetter({ id, code }, readerOf(who), who.id);

/** Prints what waits; answers the batch as `reader` of the desk sees it. */
async function printed(by = desk, reader = clerk.id) {
  const made = await makeBatch(by);
  if (!made.ok) throw new Error(made.reason);
  return (await findBatchToPrint(made.batchId, reader))!;
}

function daysLater(days: number) {
  return db.$executeRaw`
    update possession_code
       set created_at = created_at - make_interval(days => ${days}),
           expires_at = expires_at - make_interval(days => ${days})`;
}

describe("a letter", () => {
  test("goes to the practice of the record, is posted, and its code counts", async () => {
    const { who, claimId } = await waiting();
    expect(await ask(who, claimId)).toEqual({ ok: true });
    expect(await countWaitingLetters()).toBe(1);

    const batch = await printed();
    expect(batch.letters).toMatchObject([
      {
        name: "SAMUEL NGUYEN PA-C",
        street: "1 DEMONSTRATION WAY",
        place: "SACRAMENTO CA 95814",
        code: expect.stringMatching(/^\d{8}$/) as string,
      },
    ]);
    expect(await countWaitingLetters()).toBe(0);
    expect(await postBatch({ id: batch.id }, desk)).toEqual({ ok: true });

    const code = batch.letters[0]!.code!;
    expect(await enter(who, claimId, code)).toEqual({ ok: true });
    // Fifty points alone are too few: a person weighs them.
    expect(await decided(claimId)).toBe("in_review");
    const items = await db.evidenceItem.findMany({
      where: { claimId, kind: "letter" },
    });
    expect(items).toMatchObject([{ points: 50 }]);
    const trail = await db.auditEntry.findMany({ select: { after: true } });
    expect(JSON.stringify(trail)).not.toContain(code);
  });

  test("can be asked for once in fourteen days", async () => {
    const { who, claimId } = await waiting();
    await ask(who, claimId);
    await daysLater(13);
    expect(await ask(who, claimId)).toMatchObject({ reason: "too-soon" });
    await daysLater(2);
    expect(await ask(who, claimId)).toEqual({ ok: true });
  });

  test("is not sent where the record has ended or has no address", async () => {
    const ended = await waiting(undefined, grace);
    expect(await ask(ended.who, ended.claimId)).toMatchObject({
      reason: "no-postal-address",
    });
    await db.registryRecord.update({
      where: { npi: samuel.record.npi },
      data: { practiceLine: "" },
    });
    const { who, claimId } = await waiting();
    expect(await ask(who, claimId)).toMatchObject({
      reason: "no-postal-address",
    });
  });

  test("is good for its days from the day it was posted", async () => {
    const { who, claimId } = await waiting();
    await ask(who, claimId);
    await daysLater(10);
    const batch = await printed();
    await postBatch({ id: batch.id }, desk);
    await daysLater(44);
    expect(await enter(who, claimId, batch.letters[0]!.code!)).toEqual({
      ok: true,
    });
  });

  test("too late is over", async () => {
    const { who, claimId } = await waiting();
    await ask(who, claimId);
    const batch = await printed();
    await postBatch({ id: batch.id }, desk);
    await daysLater(46);
    expect(await enter(who, claimId, batch.letters[0]!.code!)).toMatchObject({
      reason: "code-spent",
    });
  });

  test("opens a claim again that closed while it was in the post", async () => {
    const { who, claimId } = await waiting();
    await ask(who, claimId);
    const batch = await printed();
    await decideClaim(
      { decision: "ask", id: claimId, reason: "work-mailbox", note: "Where?" },
      { kind: "staff", id: null, label: "the desk" },
    );
    await expireClaim(claimId, desk);
    expect(await findEvidenceView(who.id)).toMatchObject({ claimId });
    expect(await enter(who, claimId, batch.letters[0]!.code!)).toEqual({
      ok: true,
    });
    expect(await decided(claimId)).toBe("in_review");
  });

  test("of somebody else is of no use", async () => {
    const { who, claimId } = await waiting();
    await ask(who, claimId);
    const code = (await printed()).letters[0]!.code!;
    const other = await waiting(undefined, grace);
    expect(await enter(other.who, claimId, code)).toMatchObject({
      reason: "unknown",
    });
    expect(await enter(other.who, other.claimId, code)).toMatchObject({
      reason: "code-spent",
    });
  });
});

describe("at the desk", () => {
  test("codes can be read until the batch is posted, and then by nobody", async () => {
    const { who, claimId } = await waiting();
    await ask(who, claimId);
    const batch = await printed();
    await postBatch({ id: batch.id }, desk);
    const after = await findBatchToPrint(batch.id, clerk.id);
    expect(after?.letters[0]?.code).toBeNull();
    expect(after?.letters[0]?.street).toBe("1 DEMONSTRATION WAY");
    expect(await postBatch({ id: batch.id }, desk)).toMatchObject({
      reason: "already-posted",
    });
    expect(await listBatches()).toMatchObject([
      { letters: 1, postedAt: expect.any(Date) as Date },
    ]);
  });

  test("nobody prints or reads the letter to oneself", async () => {
    const { claimId } = await waiting(clerk);
    await ask(clerk, claimId);
    expect(await makeBatch(desk)).toMatchObject({ reason: "no-letters" });
    const colleague = await makeAccount();
    const theirs = await printed(
      { kind: "staff", id: colleague.id, label: colleague.email },
      colleague.id,
    );
    expect(theirs.letters).toHaveLength(1);
    const own = await findBatchToPrint(theirs.id, clerk.id);
    expect(own?.letters).toEqual([]);
  });

  test("two who print at once print each letter once", async () => {
    for (const provider of [samuel, demoProviders[0]!, demoProviders[1]!]) {
      const { who, claimId } = await waiting(undefined, provider);
      await ask(who, claimId);
    }
    const made = await Promise.all([makeBatch(desk), makeBatch(desk)]);
    expect(made.some(({ ok }) => ok)).toBe(true);
    const sheets = (await listBatches()).map(({ letters }) => letters);
    expect(sheets.reduce((sum, letters) => sum + letters, 0)).toBe(3);
  });

  test("printing and posting stand in the trail", async () => {
    const { who, claimId } = await waiting();
    await ask(who, claimId);
    const batch = await printed();
    await postBatch({ id: batch.id }, desk);
    const rows = await db.auditEntry.findMany({
      where: { objectId: batch.id },
      orderBy: { seq: "asc" },
    });
    expect(rows.map(({ action }) => action)).toEqual([
      "letter-batch.printed",
      "letter-batch.posted",
    ]);
  });
});

test("an organisation's record has no person to write to", () => {
  expect(practiceAddress({ ...samuel.record, entityType: 2 })).toBeNull();
  expect(practiceAddress(null)).toBeNull();
});
