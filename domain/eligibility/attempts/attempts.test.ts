import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import {
  claimFormOf,
  makeAccount,
  prepareClaims,
  registerMore,
  submitted,
  trySubmitting,
  unissuedNpi,
} from "#lib/testing/claims.ts";
import {
  demoOrganisation,
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { clearNumberAttempts } from "../jobs.ts";
import { findClaimForReview } from "../review/queries.ts";

const [maria, robert, , , samuel] = demoProviders as [
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
];
const clinic = { network: "203.0.113" };
const nowhere = (npi: string) => claimFormOf(samuel, { npi });

beforeEach(prepareClaims);

test("every number that is tried is remembered, refused ones too, and none can be read back", async () => {
  const who = await makeAccount();
  await submitted(who, claimFormOf(maria), clinic);
  await submitted(who, nowhere(unissuedNpi(1)), clinic);
  await trySubmitting(
    who,
    claimFormOf(maria, { npi: demoOrganisation.npi }),
    clinic,
  );
  const rows = await db.numberAttempt.findMany({ orderBy: { id: "asc" } });
  expect(rows.map((row) => row.kind)).toEqual([
    "issued",
    "unissued",
    "organisation",
  ]);
  for (const row of rows) {
    expect(row.numberHash).toHaveLength(32);
    expect(row.networkHash).toHaveLength(32);
  }
});

describe("from one network", () => {
  /** Ten numbers tried, all by different people. */
  async function tenTried() {
    const people = await registerMore(samuel, 10);
    for (const person of people) {
      await submitted(await makeAccount(), claimFormOf(person), clinic);
    }
    return people;
  }

  test("the eleventh number of a day is refused, whatever kind of number it is", async () => {
    await submitted(await makeAccount(robert.workEmail), claimFormOf(robert));
    await tenTried();
    const claimed = claimFormOf(robert, { workEmail: samuel.workEmail });
    for (const form of [
      claimed,
      claimFormOf(maria),
      nowhere(unissuedNpi(2)),
      nowhere(demoOrganisation.npi),
    ]) {
      expect(await trySubmitting(await makeAccount(), form, clinic)).toEqual({
        ok: false,
        reason: "too-many",
      });
    }
    const elsewhere = { network: "198.51.100" };
    expect(
      await trySubmitting(await makeAccount(), claimFormOf(maria), elsewhere),
    ).toMatchObject({ ok: true });
  });

  test("a number tried before may be tried again, and the next day all may", async () => {
    const [known] = await tenTried();
    const tryOne = async (person: DemoProvider) =>
      trySubmitting(await makeAccount(), claimFormOf(person), clinic);
    expect(await tryOne(known!)).toMatchObject({ ok: true });
    expect(await tryOne(maria)).toMatchObject({ reason: "too-many" });
    await db.numberAttempt.updateMany({
      data: { attemptedAt: addDays(new Date(), -2) },
    });
    expect(await tryOne(maria)).toMatchObject({ ok: true });
  });
});

test("the fourth account of a month that reaches for a number waits for a person, told nothing", async () => {
  const form = (workEmail: string) => claimFormOf(maria, { workEmail });
  for (let others = 0; others < 3; others += 1) {
    const who = await makeAccount();
    await submitted(who, form(`someone${others}@harbor-hospital.example`));
  }
  await db.claim.updateMany({ data: { status: "withdrawn" } });
  const who = await makeAccount(maria.workEmail);
  const { status, claimId } = await submitted(who, form(maria.workEmail));
  expect(status).toBe("in_review");
  const review = await findClaimForReview(claimId);
  expect(review?.assessment.reasons).toEqual(["number-held"]);
});

test("many unissued numbers in an hour: each administrator hears of it once a day", async () => {
  const [one, two, editor] = [
    await makeAccount(),
    await makeAccount(),
    await makeAccount(),
  ];
  await db.staffMember.createMany({
    data: [
      { subscriberId: one.id, roles: ["administrator"] },
      { subscriberId: two.id, roles: ["administrator"] },
      { subscriberId: editor.id, roles: ["editor"] },
    ],
  });
  await db.numberAttempt.createMany({
    data: Array.from({ length: 48 }, () => ({
      subscriberId: editor.id,
      numberHash: Buffer.alloc(32),
      kind: "unissued",
    })),
  });
  const alarms = () =>
    db.outboxMail.findMany({ where: { kind: "unissued-numbers" } });
  await submitted(await makeAccount(), nowhere(unissuedNpi(3)));
  expect(await alarms()).toEqual([]);
  for (const offset of [4, 5]) {
    await submitted(await makeAccount(), nowhere(unissuedNpi(offset)));
  }
  const mails = await alarms();
  expect(mails.map((mail) => mail.recipient).sort()).toEqual(
    [one.email, two.email].sort(),
  );
  expect(mails[0]?.text).not.toContain(unissuedNpi(4));
});

test("what was tried is forgotten after the policy's days", async () => {
  await submitted(await makeAccount(), claimFormOf(maria));
  await submitted(await makeAccount(), claimFormOf(robert));
  const [oldest] = await db.numberAttempt.findMany({ orderBy: { id: "asc" } });
  await db.numberAttempt.update({
    where: { id: oldest!.id },
    data: { attemptedAt: addDays(new Date(), -91) },
  });
  expect(await clearNumberAttempts()).toBe(1);
  expect(await clearNumberAttempts()).toBe(0);
  expect(await db.numberAttempt.count()).toBe(1);
});

describe("a browser that claims for two people", () => {
  const shared = { device: "d".repeat(43) };

  test("is a risk for a person to look at", async () => {
    await submitted(await makeAccount(), claimFormOf(robert), shared);
    const who = await makeAccount(maria.workEmail);
    const { status, claimId } = await submitted(
      who,
      claimFormOf(maria),
      shared,
    );
    expect(status).toBe("in_review");
    const review = await findClaimForReview(claimId);
    expect(review?.assessment.signs).toEqual([
      { sign: "shared-device", points: 40 },
    ]);
  });

  test("is none when one reader only mended a number", async () => {
    const who = await makeAccount(maria.workEmail);
    await submitted(who, nowhere(unissuedNpi(6)), shared);
    const { status } = await submitted(who, claimFormOf(maria), shared);
    expect(status).toBe("approved");
  });
});

describe("a work domain nobody has judged", () => {
  const form = claimFormOf(samuel, { workEmail: "s@pop-up-clinic.example" });
  const signsOf = async (claimId: string) =>
    (await findClaimForReview(claimId))?.assessment.signs;

  test("is a risk while it is new to us, a subdomain of a known one is not", async () => {
    const { claimId } = await submitted(
      await makeAccount("s@pop-up-clinic.example"),
      form,
    );
    expect(await signsOf(claimId)).toEqual([
      { sign: "domain-new", points: 20 },
    ]);
    await db.claim.update({
      where: { id: claimId },
      data: { createdAt: addDays(new Date(), -31) },
    });
    const [other] = await registerMore(samuel, 1, 700);
    const later = await submitted(
      await makeAccount("t@west.pop-up-clinic.example"),
      claimFormOf(other!, { workEmail: "t@west.pop-up-clinic.example" }),
    );
    expect(await signsOf(later.claimId)).toEqual([]);
  });

  test("is not the domain whose name merely ends alike", async () => {
    const { claimId } = await submitted(
      await makeAccount("s@pop-up-clinic.example"),
      form,
    );
    await db.claim.update({
      where: { id: claimId },
      data: { createdAt: addDays(new Date(), -31) },
    });
    const [other] = await registerMore(samuel, 1, 800);
    const later = await submitted(
      await makeAccount("t@not-pop-up-clinic.example"),
      claimFormOf(other!, { workEmail: "t@not-pop-up-clinic.example" }),
    );
    expect(await signsOf(later.claimId)).toEqual([
      { sign: "domain-new", points: 20 },
    ]);
  });
});
