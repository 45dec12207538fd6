import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import { decided, makeAccount, prepareClaims } from "#lib/testing/claims.ts";
import {
  answers,
  ask,
  at,
  claimant,
  colleague,
  tokenFor,
} from "#lib/testing/vouches.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { suspendSubscriber } from "#domain/subscribers/commands.ts";
import { findClaimForReview } from "../review/queries.ts";
import { findVouchQuestion } from "../vouches/queries.ts";

const [maria, robert, zoe] = demoProviders as [
  DemoProvider,
  DemoProvider,
  DemoProvider,
];

beforeEach(prepareClaims);

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
