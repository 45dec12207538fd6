import { beforeEach, describe, expect, test, vi } from "vitest";
import { addDays, addMinutes } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import { sha256 } from "#lib/secret.ts";
import { resetDatabase } from "#lib/testing/database.ts";
import { createSessionMemory } from "./session-memory.ts";

beforeEach(resetDatabase);

async function signIn(token: string) {
  const subscriber = await db.subscriber.create({
    data: { email: `${token}@bexar-health.example` },
  });
  await db.session.create({
    data: {
      tokenHash: Uint8Array.from(sha256(token)),
      subscriberId: subscriber.id,
      expiresAt: addDays(new Date(), 1),
      factors: ["mail-code"],
    },
  });
  return subscriber;
}

/** Binds the subscriber to a professional, as an approved claim does. */
async function qualify(subscriberId: string, validUntil: Date) {
  const text = await db.versionedText.upsert({
    where: { kind_version: { kind: "offer", version: 1 } },
    create: { kind: "offer", version: 1, text: "Free." },
    update: {},
  });
  const claim = await db.claim.create({
    data: {
      subscriberId,
      path: "licence",
      status: "approved",
      firstName: "Maria",
      lastName: "Delgado",
      profession: "physician",
      workEmail: "maria@bexar-health.example",
      practiceState: "TX",
      practiceZip: "78201",
      offerTextId: text.id,
      attestationTextId: text.id,
    },
  });
  return db.binding.create({
    data: { subscriberId, claimId: claim.id, level: 2, validUntil },
  });
}

async function qualifiedReader(token: string) {
  const subscriber = await signIn(token);
  const binding = await qualify(subscriber.id, addDays(new Date(), 30));
  return { subscriber, binding };
}

describe("what a session may be handed", () => {
  test("a qualified reader: the qualified rendering", async () => {
    await qualifiedReader("maria");
    const memory = createSessionMemory();
    expect(memory.recall("maria")).toBeUndefined();
    expect(await memory.lookUp("maria")).toBe("qualified");
    expect(memory.recall("maria")).toBe("qualified");
  });

  test("a reader without a binding: a page of their own", async () => {
    await signIn("new");
    expect(await createSessionMemory().lookUp("new")).toBeNull();
  });

  test("a reader whose binding has run out: a page of their own", async () => {
    const subscriber = await signIn("lapsed");
    await qualify(subscriber.id, addMinutes(new Date(), -1));
    expect(await createSessionMemory().lookUp("lapsed")).toBeNull();
  });

  test("a suspended reader: a page of their own", async () => {
    const { subscriber } = await qualifiedReader("suspended");
    await db.suspension.create({
      data: { subscriberId: subscriber.id, reason: "shared-account" },
    });
    expect(await createSessionMemory().lookUp("suspended")).toBeNull();
  });

  test("staff, even qualified ones: pages of their own", async () => {
    const { subscriber } = await qualifiedReader("staff");
    await db.staffMember.create({
      data: { subscriberId: subscriber.id, roles: ["editor"] },
    });
    expect(await createSessionMemory().lookUp("staff")).toBeNull();
  });

  test("an unknown, revoked or expired session: a page of its own", async () => {
    const memory = createSessionMemory();
    expect(await memory.lookUp("nobody")).toBeNull();
    await qualifiedReader("gone");
    await db.session.updateMany({ data: { revokedAt: new Date() } });
    expect(await memory.lookUp("gone")).toBeNull();
    await db.session.updateMany({
      data: { revokedAt: null, expiresAt: addMinutes(new Date(), -1) },
    });
    expect(await memory.lookUp("gone")).toBeNull();
  });
});

describe("how long it is remembered", () => {
  test("a purge makes every session be looked up again", async () => {
    const { binding } = await qualifiedReader("maria");
    const memory = createSessionMemory();
    await memory.lookUp("maria");
    await db.binding.update({
      where: { id: binding.id },
      data: { endedAt: new Date(), endReason: "test" },
    });
    memory.purge();
    expect(memory.recall("maria")).toBeUndefined();
    expect(await memory.lookUp("maria")).toBeNull();
  });

  test("a look-up under way at a purge is not remembered", async () => {
    await qualifiedReader("maria");
    const memory = createSessionMemory();
    const early = memory.lookUp("maria");
    memory.purge();
    await early;
    expect(memory.recall("maria")).toBeUndefined();
  });

  test("ten seconds at the most, were a purge missed", async () => {
    await qualifiedReader("maria");
    const memory = createSessionMemory();
    await memory.lookUp("maria");
    const now = performance.now();
    const clock = vi.spyOn(performance, "now");
    try {
      clock.mockReturnValue(now + 9000);
      expect(memory.recall("maria")).toBe("qualified");
      await new Promise((resolve) => setTimeout(resolve, 5));
      clock.mockReturnValue(now + 10_500);
      expect(memory.recall("maria")).toBeUndefined();
    } finally {
      clock.mockRestore();
    }
  });
});

test("a look-up notes that the session is in use", async () => {
  await qualifiedReader("maria");
  const long = addMinutes(new Date(), -5);
  await db.session.updateMany({ data: { lastSeenAt: long } });
  await createSessionMemory().lookUp("maria");
  await vi.waitFor(async () => {
    const session = await db.session.findFirstOrThrow();
    expect(session.lastSeenAt.getTime()).toBeGreaterThan(long.getTime());
  });
});
