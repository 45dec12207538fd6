import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "#lib/clock.ts";
import { databaseNow, db } from "#lib/db.ts";
import {
  claimFormOf,
  makeAccount,
  prepareClaims,
  standingOf,
  submitted,
  type Account,
} from "#lib/testing/claims.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { policyV1 } from "../policy.ts";
import { giveNotices } from "./jobs.ts";
import { dueNotice, type NoticeFacts } from "./rules.ts";

const maria = demoProviders[0]!;

describe("the calendar of a binding", () => {
  const then = new Date("2026-01-01T00:00:00Z");
  const facts: NoticeFacts = {
    path: "npi",
    qualifiedAt: then,
    validUntil: addDays(then, 1095),
    mailboxProvenAt: addDays(then, -1),
  };
  const told = (day: number, changes: Partial<NoticeFacts> = {}) =>
    dueNotice({ ...facts, ...changes }, policyV1.terms, addDays(then, day))
      ?.name ?? null;

  test.each([
    [0, null],
    [364, null],
    [365, "ask-365"],
    [378, "ask-365"],
    [379, "ask-365-again"],
    [395, "ask-365-last"],
    [729, "ask-365-last"],
    [730, "ask-730"],
    [744, "ask-730-again"],
    [760, "ask-730-last"],
    [1065, "ending-30"],
    [1088, "ending-7"],
    [1095, "ended"],
    [1124, "ended"],
    [1125, null],
  ])("on day %i: %s", (day, name) => {
    expect(told(day)).toBe(name);
  });

  test("a mailbox proven at quite another time is asked about by itself", () => {
    const mailboxProvenAt = addDays(then, -200);
    expect(told(164, { mailboxProvenAt })).toBeNull();
    expect(told(165, { mailboxProvenAt })).toBe("mailbox");
    expect(told(179, { mailboxProvenAt })).toBe("mailbox-again");
    expect(told(365, { mailboxProvenAt })).toBe("ask-365");
  });

  test("one that rests on no mailbox is never asked about one", () => {
    expect(told(200, { mailboxProvenAt: null })).toBeNull();
  });
});

describe("a reader", () => {
  let reader: Account;

  beforeEach(async () => {
    await prepareClaims();
    reader = await makeAccount(maria.workEmail);
    await submitted(reader, claimFormOf(maria));
  });

  /** As if the reader had been qualified this long ago. */
  async function daysPass(days: number): Promise<void> {
    const now = await databaseNow(db);
    const qualifiedAt = addDays(now, -days);
    await db.binding.updateMany({
      data: {
        qualifiedAt,
        mailboxProvenAt: qualifiedAt,
        validUntil: addDays(qualifiedAt, 1095),
      },
    });
  }

  const notices = async () =>
    (await db.bindingNotice.findMany({ orderBy: { givenAt: "asc" } })).map(
      (one) => one.notice,
    );
  const mails = () =>
    db.outboxMail.findMany({
      where: { kind: "binding-notice" },
      orderBy: { id: "asc" },
    });

  test("is asked after a year, in one mail, about details and mailbox", async () => {
    await daysPass(366);
    expect(await giveNotices()).toBe(1);
    const [mail] = await mails();
    expect(mail!.subject).toContain("is this still you?");
    expect(mail!.text).toContain("/account/requalification");
    expect(mail!.text).toContain(maria.workEmail);
  });

  test("is not told twice, even by two workers at once", async () => {
    await daysPass(366);
    const given = await Promise.all([giveNotices(), giveNotices()]);
    expect(given.toSorted()).toEqual([0, 1]);
    expect(await giveNotices()).toBe(0);
    expect(await mails()).toHaveLength(1);
  });

  test("gets one mail, not three, from a worker that was away for weeks", async () => {
    await daysPass(400);
    await giveNotices();
    expect(await notices()).toEqual(["ask-365-last"]);
  });

  test("who does not prove the mailbox reads for thirty days more", async () => {
    await daysPass(366);
    await giveNotices();
    expect(await standingOf(reader, 29)).toBe("qualified");
    expect(await standingOf(reader, 31)).toBe("lapsed");
    const binding = await db.binding.findFirstOrThrow();
    expect(binding.graceReason).toBe("mailbox-unproven");
    expect(binding.endedAt).toBeNull();
  });

  test("whom a person has judged reads on without it", async () => {
    const { id } = await db.claim.findFirstOrThrow();
    await db.evidenceItem.create({
      data: {
        claimId: id,
        kind: "reviewer",
        points: 0,
        source: "x",
        detail: {},
      },
    });
    await daysPass(366);
    await giveNotices();
    expect(await standingOf(reader, 31)).toBe("qualified");
  });

  test("who is suspended is left alone", async () => {
    await daysPass(366);
    await db.suspension.create({
      data: { subscriberId: reader.id, reason: "shared-account" },
    });
    expect(await giveNotices()).toBe(0);
  });

  test("is told of the end thirty days ahead, and at the end", async () => {
    await daysPass(1066);
    await giveNotices();
    await daysPass(1096);
    await giveNotices();
    expect(await notices()).toEqual(["ending-30", "ended"]);
    expect(await standingOf(reader)).toBe("lapsed");
  });

  test("who trains is congratulated and asked for the new profession", async () => {
    await db.claim.updateMany({ data: { path: "trainee" } });
    const now = await databaseNow(db);
    await db.binding.updateMany({ data: { validUntil: addDays(now, 20) } });
    await giveNotices();
    const [mail] = await mails();
    expect(mail!.text).toContain("tell us your new profession");
    expect(mail!.text).toContain("/account/claim?change");
  });
});
