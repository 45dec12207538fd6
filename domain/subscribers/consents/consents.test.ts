import { beforeEach, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { makeAccount, prepareClaims, readerOf } from "#lib/testing/claims.ts";
import { changeConsents } from "./commands.ts";
import { findConsents, hasConsent } from "./queries.ts";
import { consentsSchema } from "./schema.ts";

beforeEach(prepareClaims);

const ticked = (...purposes: string[]) =>
  consentsSchema.parse(Object.fromEntries(purposes.map((one) => [one, "yes"])));

test("nobody agrees to anything by opening an account", async () => {
  const who = await makeAccount();
  const held = await findConsents(who.id);
  expect(held.map((one) => one.purpose)).toEqual([
    "newsletter",
    "research-invitations",
    "sponsor-sharing",
  ]);
  expect(held.every((one) => one.givenAt === null)).toBe(true);
});

test("each purpose is given and withdrawn by itself, under its own words", async () => {
  const who = await makeAccount();
  const change = (...purposes: string[]) =>
    changeConsents(who.id, ticked(...purposes), readerOf(who));
  expect(await change("newsletter", "sponsor-sharing")).toMatchObject({
    changed: ["newsletter", "sponsor-sharing"],
  });
  expect(await change("newsletter")).toMatchObject({
    changed: ["sponsor-sharing"],
  });
  expect(await hasConsent(who.id, "newsletter")).toBe(true);
  expect(await hasConsent(who.id, "sponsor-sharing")).toBe(false);
  const [newsletter, , sponsors] = await findConsents(who.id);
  expect(newsletter?.history).toMatchObject([
    { version: 1, withdrawnAt: null },
  ]);
  expect(sponsors?.history).toMatchObject([
    { version: 1, withdrawnAt: expect.any(Date) },
  ]);
  const trail = await db.auditEntry.findMany({
    where: { action: { startsWith: "consent." } },
    orderBy: { seq: "asc" },
  });
  expect(trail.map((row) => row.action)).toEqual([
    "consent.given",
    "consent.given",
    "consent.withdrawn",
  ]);
});

test("saying the same again changes nothing and writes nothing", async () => {
  const who = await makeAccount();
  await changeConsents(who.id, ticked("newsletter"), readerOf(who));
  const before = await db.auditEntry.count();
  expect(
    await changeConsents(who.id, ticked("newsletter"), readerOf(who)),
  ).toEqual({ ok: true, changed: [] });
  expect(await db.auditEntry.count()).toBe(before);
});

test("two forms sent at once leave one live consent", async () => {
  const who = await makeAccount();
  const give = () =>
    changeConsents(who.id, ticked("newsletter"), readerOf(who));
  await Promise.all([give(), give(), give()]);
  expect(await db.consent.count({ where: { withdrawnAt: null } })).toBe(1);
});
