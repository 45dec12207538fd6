import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import {
  claimFormOf,
  makeAccount,
  prepareClaims,
  submitted,
} from "#lib/testing/claims.ts";
import { ask, at, claimant, colleague } from "#lib/testing/vouches.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";

const [maria, , zoe, , samuel] = demoProviders as [
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
];

beforeEach(prepareClaims);

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
