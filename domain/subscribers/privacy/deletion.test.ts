import { beforeEach, describe, expect, test } from "vitest";
import { systemActor } from "#domain/audit/schema.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { suspendSubscriber } from "#domain/subscribers/commands.ts";
import { findLiveSession } from "#domain/sessions/queries.ts";
import { openSession, requestSignInCode } from "#domain/sessions/commands.ts";
import { suppressionHash } from "#domain/eligibility/suppressions/queries.ts";
import { db } from "#lib/db.ts";
import {
  claimFormOf,
  makeAccount,
  prepareClaims,
  readerOf,
  standingOf,
  submitted,
  type Account,
} from "#lib/testing/claims.ts";
import { deleteAccount, requestDeletion } from "./commands.ts";

const [maria, robert, , , samuel] = demoProviders;

beforeEach(prepareClaims);

/** The six digits of the newest mail of a kind. */
async function mailedCode(kind: string): Promise<string> {
  const mail = await db.outboxMail.findFirstOrThrow({
    where: { kind },
    orderBy: { id: "desc" },
  });
  return /\b[0-9]{6}\b/.exec(mail.subject)![0];
}

async function confirmedDeletion(who: Account) {
  expect(await requestDeletion(who.id, readerOf(who))).toEqual({ ok: true });
  const code = await mailedCode("account-code-deletion");
  return deleteAccount(who.id, { code }, readerOf(who));
}

/** Every text the database holds, whichever column it stands in. */
async function everythingStored(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables
     where schemaname = 'public'
       and tablename not in ('_prisma_migrations', 'registry_record')`;
  const dumps = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await db.$queryRaw<{ xml: string }[]>`
        select query_to_xml(format('select * from %I', ${name}::text), true, false, '')::text as xml`;
      return row!.xml;
    }),
  );
  return dumps.join("\n");
}

async function signIn(email: string): Promise<string> {
  const asked = await requestSignInCode({ email, next: "/" });
  if (!asked.ok) throw new Error("no code");
  const code = await mailedCode("sign-in-code");
  const opened = await openSession({ request: asked.request, code }, "Firefox");
  if (!opened.ok) throw new Error(opened.reason);
  return opened.token;
}

describe("an account that its reader deletes", () => {
  test("leaves no word of the person anywhere but in the last mail", async () => {
    const who = await makeAccount("maria.home@postbox.example");
    await submitted(
      who,
      claimFormOf(samuel!, { workEmail: who.email, licenceNumber: "PA54321" }),
    );
    await signIn(who.email);
    const before = (await everythingStored()).toLowerCase();
    expect(await confirmedDeletion(who)).toEqual({ ok: true });
    await db.outboxMail.deleteMany({ where: { kind: "account-deleted" } });
    const stored = (await everythingStored()).toLowerCase();
    const traces = [
      who.email,
      "maria.home",
      "samuel",
      "nguyen",
      samuel!.record.npi,
      "pa54321",
      samuel!.zip,
    ];
    for (const trace of traces.map((one) => one.toLowerCase())) {
      expect(before).toContain(trace);
      expect(stored).not.toContain(trace);
    }
  });

  test("is signed out everywhere and reads no more", async () => {
    const who = await makeAccount(robert!.workEmail);
    await submitted(who, claimFormOf(robert!));
    const token = await signIn(who.email);
    expect(await standingOf(who)).toBe("qualified");
    expect(await confirmedDeletion(who)).toEqual({ ok: true });
    expect(await findLiveSession(token)).toBeNull();
    expect(await standingOf(who)).not.toBe("qualified");
    expect(
      await db.binding.findMany({ where: { subscriberId: who.id } }),
    ).toMatchObject([{ endReason: "account-deleted", npi: null }]);
  });

  test("leaves decisions that can be followed, and their number", async () => {
    const who = await makeAccount(maria!.workEmail);
    const { claimId } = await submitted(who, claimFormOf(maria!));
    const before = await db.decision.count();
    await confirmedDeletion(who);
    expect(await db.decision.count()).toBe(before);
    const [decision] = await db.decision.findMany({ where: { claimId } });
    expect(decision).toMatchObject({ reason: "clear", toStatus: "approved" });
    expect(decision!.inputs).toMatchObject({
      redacted: true,
      claim: { profession: maria!.profession, practiceState: "TX" },
      assessment: { outcome: "approve", net: 60 },
    });
    const claim = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
    expect(claim).toMatchObject({
      firstName: "",
      npi: null,
      practiceZip: maria!.zip.slice(0, 3),
      profession: maria!.profession,
    });
  });

  test("frees its number and its address for a fresh start", async () => {
    const who = await makeAccount(maria!.workEmail);
    await submitted(who, claimFormOf(maria!));
    await confirmedDeletion(who);
    const anew = await makeAccount(maria!.workEmail);
    expect(anew.id).not.toBe(who.id);
    expect(await submitted(anew, claimFormOf(maria!))).toMatchObject({
      status: "approved",
    });
  });

  test("withdraws the claim that waits, with a decision", async () => {
    const who = await makeAccount();
    const { claimId } = await submitted(
      who,
      claimFormOf(samuel!, { workEmail: who.email }),
    );
    await confirmedDeletion(who);
    const decisions = await db.decision.findMany({
      where: { claimId },
      orderBy: { decidedAt: "asc" },
    });
    expect(decisions.at(-1)).toMatchObject({
      toStatus: "withdrawn",
      reason: "account-deleted",
    });
  });

  test("that was suspended is remembered by hashes alone", async () => {
    const who = await makeAccount(robert!.workEmail);
    await submitted(who, claimFormOf(robert!));
    await suspendSubscriber(
      { id: who.id, reason: "shared-account", note: "told by Robert" },
      { ...systemActor, id: null },
    );
    await confirmedDeletion(who);
    const kept = await db.suppression.findMany({ orderBy: { kind: "asc" } });
    expect(kept).toMatchObject([
      { kind: "email", reason: "shared-account" },
      { kind: "npi", reason: "shared-account" },
    ]);
    expect(Buffer.from(kept[1]!.valueHash)).toEqual(
      Buffer.from(suppressionHash("npi", robert!.record.npi)),
    );
    const { claimId, status } = await submitted(
      await makeAccount(robert!.workEmail),
      claimFormOf(robert!),
    );
    expect(status).toBe("in_review");
    const [decision] = await db.decision.findMany({ where: { claimId } });
    expect(decision).toMatchObject({ reason: "suspended-before" });
  });
});

describe("an account is not deleted", () => {
  test("by a wrong code, nor by the right one after five wrong ones", async () => {
    const who = await makeAccount();
    await requestDeletion(who.id, readerOf(who));
    const code = await mailedCode("account-code-deletion");
    const wrong = code === "000000" ? "111111" : "000000";
    const reasons: unknown[] = [];
    for (const guess of [wrong, wrong, wrong, wrong, wrong, code])
      reasons.push(await deleteAccount(who.id, { code: guess }, readerOf(who)));
    expect(reasons[0]).toMatchObject({ reason: "code-wrong", field: "code" });
    expect(reasons[4]).toMatchObject({ reason: "code-spent" });
    expect(reasons[5]).toMatchObject({ reason: "code-spent" });
    expect(await db.subscriber.count({ where: { deletedAt: null } })).toBe(1);
  });

  test("by the code of another account", async () => {
    const [who, other] = [await makeAccount(), await makeAccount()];
    await requestDeletion(other.id, readerOf(other));
    const code = await mailedCode("account-code-deletion");
    expect(await deleteAccount(who.id, { code }, readerOf(who))).toMatchObject({
      reason: "code-spent",
    });
  });

  test("while it is staff", async () => {
    const who = await makeAccount();
    await db.staffMember.create({
      data: { subscriberId: who.id, roles: ["reviewer"] },
    });
    expect(await requestDeletion(who.id, readerOf(who))).toEqual({
      ok: false,
      reason: "staff",
    });
  });

  test("with a second code within a minute", async () => {
    const who = await makeAccount();
    await requestDeletion(who.id, readerOf(who));
    expect(await requestDeletion(who.id, readerOf(who))).toMatchObject({
      reason: "too-soon",
    });
  });
});

test("histories are rewritten in no other transaction", async () => {
  const who = await makeAccount();
  await submitted(who, claimFormOf(samuel!, { workEmail: who.email }));
  await confirmedDeletion(who);
  await expect(
    db.decision.updateMany({ data: { note: "rewritten" } }),
  ).rejects.toThrow(/append-only/);
});
