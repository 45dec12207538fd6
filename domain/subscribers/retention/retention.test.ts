import { beforeEach, describe, expect, test } from "vitest";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import {
  claimFormOf,
  makeAccount,
  prepareClaims,
  submitted,
} from "#lib/testing/claims.ts";
import {
  endSilentAccounts,
  redactClosedClaims,
  removeOutlived,
} from "./commands.ts";

const [maria, , , , samuel] = demoProviders;
const ago = (days: number) => addDays(new Date(), -days);

beforeEach(prepareClaims);

/** An account opened so long ago, and not used since. */
async function silentFor(days: number) {
  const who = await makeAccount();
  await db.subscriber.update({
    where: { id: who.id },
    data: { createdAt: ago(days) },
  });
  // The trail cannot be rewritten, so its first entry is made old in the role
  // in which triggers rest.
  await db.$transaction([
    db.$executeRaw`set local session_replication_role = replica`,
    db.$executeRaw`update audit_entry set at = ${ago(days)} where actor_id = ${who.id}::uuid`,
  ]);
  return who;
}

test("mails lose their words after ninety days, not before", async () => {
  const who = await makeAccount(maria!.workEmail);
  await submitted(who, claimFormOf(maria!));
  await db.outboxMail.updateMany({ data: { sentAt: ago(89) } });
  expect((await removeOutlived()).mails).toBe(0);
  await db.outboxMail.updateMany({ data: { sentAt: ago(91) } });
  expect((await removeOutlived()).mails).toBe(1);
  expect(await db.outboxMail.findFirst()).toMatchObject({
    kind: "claim-approved",
    text: "",
    html: "",
  });
  expect((await removeOutlived()).mails).toBe(0);
});

test("a claim that led to nothing forgets its person after three years", async () => {
  const who = await makeAccount();
  const form = claimFormOf(samuel!, { workEmail: who.email });
  const { claimId } = await submitted(who, form);
  await db.claim.update({
    where: { id: claimId },
    data: { status: "declined", createdAt: ago(1094) },
  });
  expect(await redactClosedClaims()).toBe(0);
  await db.claim.update({
    where: { id: claimId },
    data: { createdAt: ago(1096) },
  });
  expect(await redactClosedClaims()).toBe(1);
  expect(await redactClosedClaims()).toBe(0);
  const claim = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
  expect(claim).toMatchObject({
    lastName: "",
    npi: null,
    profession: form.profession,
  });
  const [decision] = await db.decision.findMany({ where: { claimId } });
  expect(JSON.stringify(decision!.inputs).toLowerCase()).not.toContain(
    "nguyen",
  );
});

test("a qualified reader's claim is left alone, however old", async () => {
  const who = await makeAccount(maria!.workEmail);
  const { claimId } = await submitted(who, claimFormOf(maria!));
  await db.claim.update({
    where: { id: claimId },
    data: { createdAt: ago(2000) },
  });
  expect(await redactClosedClaims()).toBe(0);
});

describe("an account that never claimed", () => {
  test("and is silent for two years is told, and deleted a month later", async () => {
    const who = await silentFor(731);
    expect(await endSilentAccounts()).toEqual({ told: 1, deleted: 0 });
    expect(await endSilentAccounts()).toEqual({ told: 0, deleted: 0 });
    await db.outboxMail.updateMany({ data: { createdAt: ago(31) } });
    expect(await endSilentAccounts()).toEqual({ told: 0, deleted: 1 });
    const row = await db.subscriber.findUniqueOrThrow({
      where: { id: who.id },
    });
    expect(row.email).toBe(`deleted-${who.id}@deleted.invalid`);
    expect(await endSilentAccounts()).toEqual({ told: 0, deleted: 0 });
  });

  test("and was used last year is left alone", async () => {
    const who = await silentFor(731);
    await db.auditEntry.create({
      data: {
        actorKind: "reader",
        actorId: who.id,
        actorLabel: who.email,
        action: "session.opened",
        objectType: "session",
        objectId: "1",
      },
    });
    expect(await endSilentAccounts()).toEqual({ told: 0, deleted: 0 });
  });

  test("and is staff is left alone", async () => {
    const who = await silentFor(731);
    await db.staffMember.create({
      data: { subscriberId: who.id, roles: ["editor"] },
    });
    expect(await endSilentAccounts()).toEqual({ told: 0, deleted: 0 });
  });
});
