import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { addDays } from "#lib/clock.ts";
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
import { suspendSubscriber } from "#domain/subscribers/commands.ts";
import { findClaimForReview } from "../review/queries.ts";
import { answerVouch } from "../vouch-answers/commands.ts";
import { askColleagues } from "./commands.ts";
import { findVouchQuestion } from "./queries.ts";
import { vouchRequestSchema } from "./schema.ts";

const [maria, robert, zoe, hannah, samuel] = demoProviders as [
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
];
const at = (name: string) => `${name}@lakeside-clinic.example`;

beforeEach(prepareClaims);

/** Hannah's name fits only a former one, so that her mailbox is too little. */
async function claimant() {
  const who = await makeAccount(hannah.workEmail);
  const form = claimFormOf(hannah, { lastName: "Whitfield" });
  const { claimId, status } = await submitted(who, form);
  expect(status).toBe("in_review");
  return { who, claimId };
}

/** Somebody of the clinic, bound; as if proofed, unless said otherwise. */
async function colleague(provider: DemoProvider, email: string, level = 3) {
  const who = await makeAccount(email);
  const form = claimFormOf(provider, { workEmail: email });
  await submitted(who, form);
  await db.binding.updateMany({
    where: { subscriberId: who.id },
    data: { level },
  });
  return who;
}

function ask(who: Account, id: string, ...names: string[]) {
  const fields = names.map((email, index) => [`colleague${index + 1}`, email]);
  return askColleagues(
    vouchRequestSchema.parse({ id, ...Object.fromEntries(fields) }),
    readerOf(who),
    { subscriberId: who.id, email: who.email },
  );
}

async function tokenFor(email: string): Promise<string> {
  const mail = await db.outboxMail.findFirstOrThrow({
    where: { kind: "vouch", recipient: email },
    orderBy: { id: "desc" },
  });
  return /\/vouch\?token=([\w-]{43})/.exec(mail.text)![1]!;
}

type Answer = "known" | "not-known";

async function answers(
  who: Account | null,
  token: string,
  answer: Answer = "known",
) {
  const actor = who
    ? readerOf(who)
    : { kind: "reader" as const, id: null, label: "Visitor" };
  const outcome = await answerVouch({ token, answer }, actor, who?.id ?? null);
  return outcome.ok ? "ok" : outcome.reason;
}

describe("two colleagues of level 3", () => {
  test("who say that they know her approve a claim together", async () => {
    const { who, claimId } = await claimant();
    const first = await colleague(zoe, at("zoe.lindqvist"));
    const second = await colleague(robert, at("bob.okafor"));
    expect(await ask(who, claimId, first.email, second.email)).toEqual({
      ok: true,
    });
    const token = await tokenFor(first.email);
    expect(await findVouchQuestion(token)).toEqual({
      name: "Hannah Whitfield",
      profession: "physical-therapist",
      organisation: "lakeside-clinic.example",
    });
    expect(await answers(first, token)).toBe("ok");
    expect(await decided(claimId)).toBe("in_review");
    expect(await answers(second, await tokenFor(second.email))).toBe("ok");
    expect(await decided(claimId)).toBe("approved");
    const items = await db.evidenceItem.findMany({
      where: { claimId, kind: "vouches" },
    });
    expect(items).toMatchObject([{ points: 40 }]);
  });

  test("weigh nothing by themselves once a third has said no", async () => {
    const { who, claimId } = await claimant();
    const first = await colleague(zoe, at("zoe.lindqvist"));
    const second = await colleague(robert, at("bob.okafor"));
    await ask(who, claimId, first.email, second.email, at("desk"));
    await answers(first, await tokenFor(first.email));
    expect(await answers(null, await tokenFor(at("desk")), "not-known")).toBe(
      "ok",
    );
    await answers(second, await tokenFor(second.email));
    expect(await decided(claimId)).toBe("in_review");
    const review = await findClaimForReview(claimId);
    expect(
      review?.evidence.filter(({ kind }) => kind === "vouches"),
    ).toMatchObject([
      { points: 0, detail: { answer: "not-known" } },
      { points: 0, detail: { words: 2 } },
    ]);
  });
});

describe("a word does not count", () => {
  async function asked(email: string) {
    const { who, claimId } = await claimant();
    await ask(who, claimId, email);
    return { who, claimId, token: await tokenFor(email) };
  }

  test("from somebody who is not signed in", async () => {
    const { token } = await asked(at("zoe.lindqvist"));
    expect(await answers(null, token)).toBe("vouch-sign-in");
  });

  test("from somebody who was never proofed", async () => {
    const two = await colleague(zoe, at("zoe.lindqvist"), 2);
    const { token } = await asked(two.email);
    expect(await answers(two, token)).toBe("vouch-not-possible");
  });

  test("from another organisation, even with the link", async () => {
    const elsewhere = await colleague(maria, maria.workEmail);
    const { token } = await asked(at("zoe.lindqvist"));
    expect(await answers(elsewhere, token)).toBe("vouch-not-possible");
  });

  test("from a binding that is over, or in its grace past the end", async () => {
    const late = await colleague(zoe, at("zoe.lindqvist"));
    const { token } = await asked(late.email);
    await db.binding.updateMany({
      where: { subscriberId: late.id },
      data: { graceUntil: addDays(new Date(), -1) },
    });
    expect(await answers(late, token)).toBe("vouch-not-possible");
    await db.binding.updateMany({
      where: { subscriberId: late.id },
      data: { graceUntil: null, validUntil: addDays(new Date(), -1) },
    });
    expect(await answers(late, token)).toBe("vouch-not-possible");
  });

  test("from somebody who is suspended", async () => {
    const held = await colleague(zoe, at("zoe.lindqvist"));
    const { token } = await asked(held.email);
    await suspendSubscriber(
      { id: held.id, reason: "shared-account", note: "" },
      { kind: "staff", id: null, label: "the desk" },
    );
    expect(await answers(held, token)).toBe("vouch-not-possible");
  });

  test("twice from one person", async () => {
    const eager = await colleague(zoe, at("zoe.lindqvist"));
    const { who, claimId } = await claimant();
    await ask(who, claimId, eager.email, at("z.lindqvist"));
    expect(await answers(eager, await tokenFor(eager.email))).toBe("ok");
    expect(await answers(eager, await tokenFor(at("z.lindqvist")))).toBe(
      "vouch-twice",
    );
  });

  test("in return for hers", async () => {
    const { who, claimId } = await claimant();
    await ask(who, claimId, at("zoe.lindqvist"));
    const token = await tokenFor(at("zoe.lindqvist"));
    const friend = await colleague(zoe, at("zoe.lindqvist"));
    const { claimId: hers } = await db.binding.findFirstOrThrow({
      where: { subscriberId: friend.id },
    });
    const binding = await db.binding.create({
      data: {
        subscriberId: who.id,
        claimId,
        level: 3,
        endedAt: new Date(),
        validUntil: addDays(new Date(), 10),
      },
    });
    await db.vouch.create({
      data: {
        claimId: hers,
        bindingId: binding.id,
        email: who.email,
        tokenHash: Buffer.alloc(32, 7),
        expiresAt: new Date(),
        answeredAt: new Date(),
        answer: "known",
      },
    });
    expect(await answers(friend, token)).toBe("vouch-mutual");
  });

  test("beyond five in a year", async () => {
    const kind = await colleague(zoe, at("zoe.lindqvist"));
    const { token, claimId } = await asked(kind.email);
    const binding = await db.binding.findFirstOrThrow({
      where: { subscriberId: kind.id },
    });
    const given = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
    const { id: _, ...copy } = given;
    for (let word = 0; word < 5; word += 1) {
      const other = await makeAccount();
      const { id } = await db.claim.create({
        data: { ...copy, subscriberId: other.id, status: "approved" },
      });
      await db.vouch.create({
        data: {
          claimId: id,
          bindingId: binding.id,
          email: kind.email,
          tokenHash: Buffer.alloc(32, word),
          expiresAt: new Date(),
          answeredAt: addDays(new Date(), word === 0 ? -366 : -300),
          answer: "known",
        },
      });
    }
    expect(await answers(kind, token)).toBe("ok");
    await db.vouch.updateMany({
      where: { claimId },
      data: { answer: null, answeredAt: null, bindingId: null },
    });
    await db.vouch.updateMany({
      where: { claimId: { not: claimId } },
      data: { answeredAt: new Date() },
    });
    expect(await answers(kind, token)).toBe("vouch-limit");
  });

  test("with a link that was used, is old or made up", async () => {
    const { token } = await asked(at("desk"));
    expect(await answers(null, token, "not-known")).toBe("ok");
    expect(await answers(null, token, "not-known")).toBe("vouch-spent");
    expect(await findVouchQuestion(token)).toBeNull();
    expect(await answers(null, "a".repeat(43), "not-known")).toBe(
      "vouch-spent",
    );
  });

  test("for oneself", async () => {
    const { who, token } = await asked(at("desk"));
    await db.binding.create({
      data: {
        subscriberId: who.id,
        claimId: (await db.claim.findFirstOrThrow()).id,
        level: 3,
        validUntil: addDays(new Date(), 10),
      },
    });
    expect(await answers(who, token)).toBe("vouch-self");
  });
});

describe("a reader may ask", () => {
  test("colleagues at the same organisation only, and never oneself", async () => {
    const { who, claimId } = await claimant();
    expect(await ask(who, claimId, maria.workEmail)).toEqual({
      ok: false,
      reason: "colleague-elsewhere",
      field: "colleague1",
    });
    expect(await ask(who, claimId, at("desk"), who.email)).toEqual({
      ok: false,
      reason: "colleague-self",
      field: "colleague2",
    });
    expect(await ask(who, claimId, at("desk"), at("desk"))).toEqual({
      ok: false,
      reason: "colleague-twice",
      field: "colleague2",
    });
    expect(await db.vouch.count()).toBe(0);
  });

  test("three, all told", async () => {
    const { who, claimId } = await claimant();
    expect(await ask(who, claimId, at("a.b"), at("c.d"))).toEqual({ ok: true });
    expect(await ask(who, claimId, at("e.f"), at("g.h"))).toMatchObject({
      reason: "too-many-colleagues",
    });
    expect(await ask(who, claimId, at("e.f"))).toEqual({ ok: true });
  });

  test("nobody from a mail service that is open to anyone", async () => {
    const who = await makeAccount(samuel.workEmail);
    const { claimId } = await submitted(who, claimFormOf(samuel));
    expect(await ask(who, claimId, "friend@postbox.example")).toMatchObject({
      reason: "no-colleagues",
    });
  });

  test("and an address gets the same mail whether or not it has an account", async () => {
    const { who, claimId } = await claimant();
    const known = await colleague(zoe, at("zoe.lindqvist"));
    await ask(who, claimId, known.email, at("nobody.here"));
    const mails = await db.outboxMail.findMany({
      where: { kind: "vouch" },
      select: { subject: true, text: true },
    });
    const same = mails.map(({ subject, text }) =>
      `${subject}\n${text}`.replace(/token=[\w-]+/, ""),
    );
    expect(same[0]).toBe(same[1]);
  });

  test("and a mailbox that was asked five times this month is left in peace", async () => {
    const { who, claimId } = await claimant();
    const asks = Array.from({ length: 5 }, (_, place) => place);
    const { id: _, ...copy } = await db.claim.findUniqueOrThrow({
      where: { id: claimId },
    });
    for (const place of asks) {
      const other = await makeAccount();
      const { id } = await db.claim.create({
        data: { ...copy, subscriberId: other.id },
      });
      await db.vouch.create({
        data: {
          claimId: id,
          email: at("desk"),
          tokenHash: Buffer.alloc(32, place),
          expiresAt: addDays(new Date(), 14),
        },
      });
    }
    expect(await ask(who, claimId, at("desk"))).toEqual({ ok: true });
    expect(await db.outboxMail.count({ where: { kind: "vouch" } })).toBe(0);
  });
});
