import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#domain/audit/schema.ts";
import { addDays } from "#lib/clock.ts";
import { databaseNow, db } from "#lib/db.ts";
import {
  claimFormOf,
  mailedKinds,
  makeAccount,
  prepareClaims,
  standingOf,
  submitted,
  type Account,
} from "#lib/testing/claims.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { settleDoubt } from "./commands.ts";
import { endSpentGraces, recheckBindings } from "./jobs.ts";
import { findHeld, listDoubts } from "./queries.ts";
import { isFlood } from "./rules.ts";
import { releaseHeld } from "./commands.ts";

const maria = demoProviders[0]!;
const reviewer: Actor = {
  kind: "staff",
  id: "0199aaaa-0000-7000-8000-000000000001",
  label: "reviewer@precis.example",
};

let reader: Account;

beforeEach(async () => {
  await prepareClaims();
  reader = await makeAccount(maria.workEmail);
  const { status } = await submitted(reader, claimFormOf(maria));
  expect(status).toBe("approved");
});

const where = { npi: maria.record.npi };
const record = (data: object) => db.registryRecord.update({ where, data });
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const binding = () =>
  db.binding.findFirstOrThrow({ where: { subscriberId: reader.id } });

async function graceIsOver(): Promise<void> {
  const past = addDays(await databaseNow(db), -1);
  await db.binding.updateMany({ data: { graceUntil: past } });
}

async function onlyDoubt() {
  const doubts = await listDoubts();
  expect(doubts).toHaveLength(1);
  return doubts[0]!;
}

test("a registry that says what it said changes nothing", async () => {
  expect(await recheckBindings()).toEqual({ raised: 0, mended: 0, held: [] });
  expect(await standingOf(reader)).toBe("qualified");
});

describe("a reader whose number is deactivated", () => {
  beforeEach(async () => {
    await record({ deactivatedOn: day("2026-11-20") });
    await recheckBindings();
  });

  test("is told, and reads on for thirty days and not longer", async () => {
    expect(await mailedKinds()).toContain("binding-grace");
    expect(await standingOf(reader, 29)).toBe("qualified");
    expect(await standingOf(reader, 31)).toBe("lapsed");
  });

  test("is told once, however often the re-check runs, even twice at once", async () => {
    await Promise.all([recheckBindings(), recheckBindings()]);
    const kinds = await mailedKinds();
    expect(kinds.filter((kind) => kind === "binding-grace")).toHaveLength(1);
    expect(await db.bindingDoubt.count()).toBe(1);
  });

  test("loses access at the end of the grace, and is told how to appeal", async () => {
    await graceIsOver();
    expect(await standingOf(reader)).toBe("lapsed");
    expect(await endSpentGraces()).toBe(1);
    expect(await endSpentGraces()).toBe(0);
    expect(await binding()).toMatchObject({
      endReason: "registry-deactivated",
      graceUntil: null,
    });
    const mail = await db.outboxMail.findFirstOrThrow({
      where: { kind: "binding-ended" },
    });
    expect(mail.text).toContain("/account/appeals");
    expect(await standingOf(reader)).toBe("lapsed");
    expect(await listDoubts()).toEqual([]);
  });

  test("keeps it when the number is active again in time", async () => {
    await record({ reactivatedOn: day("2026-11-22") });
    expect(await recheckBindings()).toMatchObject({ mended: 1 });
    expect(await binding()).toMatchObject({
      graceUntil: null,
      graceReason: null,
    });
    expect(await mailedKinds()).toContain("binding-grace-lifted");
    expect(await standingOf(reader, 40)).toBe("qualified");
  });

  test("gets a new notice when it is deactivated again later", async () => {
    await record({ reactivatedOn: day("2026-11-22") });
    await recheckBindings();
    await record({ deactivatedOn: day("2026-12-01"), reactivatedOn: null });
    expect(await recheckBindings()).toMatchObject({ raised: 1 });
    const kinds = await mailedKinds();
    expect(kinds.filter((kind) => kind === "binding-grace")).toHaveLength(2);
  });

  test("keeps it when a reviewer finds the registry mistaken, for good", async () => {
    const { id } = await onlyDoubt();
    const keep = {
      settlement: "keep",
      id,
      reason: "registry-mistaken",
      note: "",
    } as const;
    expect(await settleDoubt(keep, reviewer)).toEqual({ ok: true });
    expect(await settleDoubt(keep, reviewer)).toMatchObject({
      reason: "doubt-moved-on",
    });
    expect(await recheckBindings()).toMatchObject({ raised: 0 });
    expect(await standingOf(reader, 40)).toBe("qualified");
  });

  test("loses it only once, though several workers end it", async () => {
    await graceIsOver();
    const ended = await Promise.all([endSpentGraces(), endSpentGraces()]);
    expect(ended.toSorted()).toEqual([0, 1]);
    const kinds = await mailedKinds();
    expect(kinds.filter((kind) => kind === "binding-ended")).toHaveLength(1);
  });
});

test("a deactivation that stands only in the report counts as well", async () => {
  const { id } = await db.registrySnapshot.findFirstOrThrow();
  await db.registryDeactivation.create({
    data: { ...where, deactivatedOn: day("2026-11-19"), snapshotId: id },
  });
  await recheckBindings();
  expect(await onlyDoubt()).toMatchObject({ kind: "deactivated" });
});

test.each([
  ["gone", () => db.registryRecord.delete({ where })],
  ["replaced", () => record({ replacementNpi: "2345678906" })],
  ["name-changed", () => record({ lastName: "ALVAREZ-REYES" })],
  ["profession-lost", () => record({ taxonomyCodes: ["390200000X"] })],
] as const)(
  "%s: a person looks, and the reader reads on meanwhile",
  async (kind, change) => {
    await change();
    expect(await recheckBindings()).toMatchObject({ raised: 1 });
    expect(await onlyDoubt()).toMatchObject({ kind, graceUntil: null });
    expect(await standingOf(reader, 60)).toBe("qualified");
    expect(await mailedKinds()).not.toContain("binding-grace");
  },
);

test("a number looked up live is missed only in a full file from after the approval", async () => {
  const { claimId, boundAt } = await binding();
  await db.evidenceItem.create({
    data: {
      claimId,
      kind: "live-registry",
      points: 0,
      source: "a test",
      detail: {},
    },
  });
  await db.registryRecord.delete({ where });
  expect(await recheckBindings()).toMatchObject({ raised: 0 });
  await db.registrySnapshot.create({
    data: {
      kind: "monthly",
      label: "A full file",
      periodTo: addDays(boundAt, 20),
      rows: 1,
    },
  });
  expect(await recheckBindings()).toMatchObject({ raised: 1 });
  expect(await onlyDoubt()).toMatchObject({ kind: "gone" });
});

test("a number replaced and deactivated at once is a matter for a person alone", async () => {
  await record({
    deactivatedOn: day("2026-11-20"),
    replacementNpi: "2345678906",
  });
  await recheckBindings();
  expect(await onlyDoubt()).toMatchObject({ kind: "replaced" });
});

test("another specialty within an eligible profession is nobody's concern", async () => {
  await record({ taxonomyCodes: ["363LA2200X"] });
  expect(await recheckBindings()).toMatchObject({ raised: 0 });
});

test("a reviewer gives notice, and a record put right lifts it", async () => {
  await record({ lastName: "SMITH" });
  await recheckBindings();
  const { id } = await onlyDoubt();
  await settleDoubt({ settlement: "notice", id, note: "Asked why" }, reviewer);
  expect(await standingOf(reader, 31)).toBe("lapsed");
  await record({ lastName: maria.record.lastName });
  expect(await recheckBindings()).toMatchObject({ mended: 1 });
  expect(await standingOf(reader, 31)).toBe("qualified");
});

test("a reviewer ends a binding at once", async () => {
  await record({ lastName: "SMITH" });
  await recheckBindings();
  const { id } = await onlyDoubt();
  const end = {
    settlement: "end",
    id,
    reason: "not-the-same-person",
    note: "",
  } as const;
  await settleDoubt(end, { ...reviewer, id: reader.id });
  expect(await standingOf(reader)).toBe("qualified");
  await settleDoubt(end, reviewer);
  expect(await standingOf(reader)).toBe("lapsed");
});

test("what half the registry is said to have done is held back until released", async () => {
  await recheckBindings();
  const from = await binding();
  await db.$executeRaw`
    insert into subscriber (id, email)
    select gen_random_uuid(), 'many' || n || '@postbox.example'
      from generate_series(1, 30) n`;
  await db.$executeRaw`
    insert into binding (id, subscriber_id, claim_id, npi, level, valid_until)
    select gen_random_uuid(), s.id, ${from.claimId}::uuid,
           '200000' || lpad((row_number() over ())::text, 4, '0'), 2, ${from.validUntil}
      from subscriber s where email like 'many%'`;
  expect(await recheckBindings()).toEqual({
    raised: 0,
    mended: 0,
    held: ["gone"],
  });
  expect(await findHeld()).toMatchObject({
    kinds: [{ kind: "gone", found: 30, bindings: 31 }],
  });
  await releaseHeld({ kind: "gone" }, reviewer);
  expect(await recheckBindings()).toMatchObject({ raised: 30, held: [] });
  expect(await findHeld()).toBeNull();
});

test.each([
  [20, 31, false],
  [21, 31, true],
  [2000, 100_000, false],
  [2001, 100_000, true],
])("%i findings among %i bindings are a flood: %s", (found, all, flood) => {
  expect(isFlood(found, all)).toBe(flood);
});
