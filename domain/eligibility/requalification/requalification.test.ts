import { beforeEach, describe, expect, test } from "vitest";
import { addDays, addMinutes } from "#lib/clock.ts";
import { databaseNow, db } from "#lib/db.ts";
import {
  claimFormOf,
  mailedMailboxCode,
  makeAccount,
  prepareClaims,
  proven,
  readerOf,
  standingOf,
  submitted,
  type Account,
} from "#lib/testing/claims.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { giveNotices } from "../notices/jobs.ts";
import { recheckBindings } from "../recheck/jobs.ts";
import { requalify, sendMailboxCode } from "./commands.ts";
import { findRequalification } from "./queries.ts";
import { confirmationSchema } from "./schema.ts";

const maria = demoProviders[0]!;
let reader: Account;

// The account is a free mailbox; the work mailbox was proven by its code.
beforeEach(async () => {
  await prepareClaims();
  reader = await makeAccount();
  const { claimId } = await submitted(reader, claimFormOf(maria));
  expect(await proven(reader, claimId)).toBe("approved");
});

async function daysPass(days: number): Promise<void> {
  const qualifiedAt = addDays(await databaseNow(db), -days);
  await db.binding.updateMany({
    data: {
      qualifiedAt,
      mailboxProvenAt: qualifiedAt,
      validUntil: addDays(qualifiedAt, 1095),
    },
  });
  await giveNotices();
}

const account = (confirmedEmail = reader.email, confirmedAt = new Date()) => ({
  subscriberId: reader.id,
  confirmedEmail,
  confirmedAt,
});

async function confirm(
  changes: Record<string, string> = {},
  who = account(),
): Promise<unknown> {
  const input = confirmationSchema.parse({
    practiceState: maria.state,
    practiceZip: maria.zip,
    attested: "yes",
    attestation: "1",
    ...changes,
  });
  const outcome = await requalify(input, readerOf(reader), who);
  return outcome.ok ? "confirmed" : outcome.reason;
}

async function mailedCode(): Promise<string> {
  expect(await sendMailboxCode(readerOf(reader), reader.id)).toEqual({
    ok: true,
  });
  return mailedMailboxCode();
}

const binding = () => db.binding.findFirstOrThrow();

describe("a reader who is asked after a year", () => {
  beforeEach(() => daysPass(366));

  test("confirms details and mailbox in one step, and is good for three years more", async () => {
    expect(await confirm({ code: await mailedCode() })).toBe("confirmed");
    expect(await standingOf(reader, 1094)).toBe("qualified");
    expect(await standingOf(reader, 1096)).toBe("lapsed");
    expect(await binding()).toMatchObject({
      graceUntil: null,
      graceReason: null,
    });
    const events = await db.qualificationEvent.findMany({
      where: { occasion: "requalification" },
    });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      method: "work-mailbox",
      automatic: true,
      state: maria.state,
      zip3: maria.zip.slice(0, 3),
    });
    const trail = await db.auditEntry.findMany({
      where: { action: "binding.requalified" },
    });
    expect(trail).toHaveLength(1);
  });

  test("needs the code from the work mailbox", async () => {
    expect(await confirm()).toBe("code-missing");
    expect(await confirm({ code: "123456" })).toBe("code-spent");
  });

  test("has five guesses, and they stay counted", async () => {
    const code = await mailedCode();
    const wrong = code === "000000" ? "111111" : "000000";
    for (let guess = 1; guess < 5; guess += 1) {
      expect(await confirm({ code: wrong })).toBe("code-wrong");
    }
    expect(await confirm({ code: wrong })).toBe("code-spent");
    expect(await confirm({ code })).toBe("code-spent");
  });

  test("uses a code once, and not when it is old", async () => {
    const code = await mailedCode();
    const past = addMinutes(await databaseNow(db), -1);
    await db.possessionCode.updateMany({ data: { expiresAt: past } });
    expect(await confirm({ code })).toBe("code-spent");
  });

  test("who has just signed in by the work mailbox needs no second code", async () => {
    const signedIn = account(maria.workEmail);
    expect(await confirm({}, signedIn)).toBe("confirmed");
    expect((await findRequalification(signedIn))?.isMailboxDue).toBe(false);
  });

  test("whose sign-in by it is days old does", async () => {
    const old = account(maria.workEmail, addDays(new Date(), -3));
    expect(await confirm({}, old)).toBe("code-missing");
  });

  test("whose access closed for the mailbox opens it again that way", async () => {
    const past = addDays(await databaseNow(db), -1);
    await db.binding.updateMany({ data: { graceUntil: past } });
    expect(await standingOf(reader)).toBe("lapsed");
    expect(await confirm({ code: await mailedCode() })).toBe("confirmed");
    expect(await standingOf(reader)).toBe("qualified");
  });

  test("does not talk the registry's doubt away", async () => {
    await db.registryRecord.update({
      where: { npi: maria.record.npi },
      data: { deactivatedOn: new Date("2026-11-20") },
    });
    await recheckBindings();
    expect(await confirm({ code: await mailedCode() })).toBe("confirmed");
    expect(await binding()).toMatchObject({
      graceReason: "registry-deactivated",
    });
  });

  test("agrees to the words in force, not to older ones", async () => {
    const text = "I am who I say I am.";
    await db.versionedText.create({
      data: { kind: "attestation", version: 2, text },
    });
    const code = await mailedCode();
    expect(await confirm({ code })).toBe("attestation-changed");
    expect(await confirm({ code, attestation: "2" })).toBe("confirmed");
  });

  test("corrects specialty and practice on the way, and the trail shows it", async () => {
    const code = await mailedCode();
    await confirm({ code, specialty: "Rheumatology", practiceZip: "78230" });
    const claim = await db.claim.findFirstOrThrow();
    expect(claim).toMatchObject({
      specialty: "Rheumatology",
      practiceZip: "78230",
    });
    const row = await db.auditEntry.findFirstOrThrow({
      where: { action: "binding.requalified" },
    });
    expect(row.before).toMatchObject({ practiceZip: maria.zip });
  });

  test("cannot have codes mailed without end", async () => {
    await mailedCode();
    expect(await sendMailboxCode(readerOf(reader), reader.id)).toMatchObject({
      reason: "too-soon",
    });
    const earlier = addMinutes(await databaseNow(db), -5);
    for (let more = 0; more < 4; more += 1) {
      await db.possessionCode.updateMany({ data: { createdAt: earlier } });
      await mailedCode();
    }
    await db.possessionCode.updateMany({ data: { createdAt: earlier } });
    expect(await sendMailboxCode(readerOf(reader), reader.id)).toMatchObject({
      reason: "too-many-codes-today",
    });
  });
});

test("a trainee's word does not make the program longer", async () => {
  await daysPass(366);
  const validUntil = addDays(await databaseNow(db), 40);
  await db.claim.updateMany({ data: { path: "trainee" } });
  await db.binding.updateMany({ data: { validUntil } });
  expect(await confirm({ code: await mailedCode() })).toBe("confirmed");
  expect((await binding()).validUntil).toEqual(validUntil);
});

test("after three years of silence there is nothing left to confirm", async () => {
  await daysPass(1096);
  expect(await confirm()).toBe("nothing-to-confirm");
  expect(await findRequalification(account())).toBeNull();
});

test("early is fine, and the box has to be ticked by hand", async () => {
  expect(await confirm()).toBe("confirmed");
  const untouched = confirmationSchema.safeParse({
    practiceState: maria.state,
    practiceZip: maria.zip,
    attestation: "1",
  });
  expect(untouched.error?.issues[0]?.message).toBe("attestation-missing");
});
