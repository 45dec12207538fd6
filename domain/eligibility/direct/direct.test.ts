import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { addMinutes } from "#lib/clock.ts";
import {
  claimFormOf,
  decided,
  makeAccount,
  prepareClaims,
  readerOf,
  standingOf,
  submitted,
  type Account,
} from "#lib/testing/claims.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { decideClaim } from "../review/commands.ts";
import { confirmDirect, sendDirectCode } from "./commands.ts";
import { findDirectAddress } from "./queries.ts";

const samuel = demoProviders[4] as DemoProvider;
const { npi } = samuel.record;
const address = "sam.nguyen@direct.capitol-clinic.example";

beforeEach(prepareClaims);

function list(endpoint: string, of = npi, type = "DIRECT") {
  return db.registryEndpoint.create({ data: { npi: of, type, endpoint } });
}

/** A claim whose free mailbox proves nothing, so that a person has to look. */
async function waiting() {
  const who = await makeAccount(samuel.workEmail);
  const { claimId } = await submitted(who, claimFormOf(samuel));
  return { who, claimId };
}

const send = (who: Account, id: string) =>
  sendDirectCode({ id }, readerOf(who), who.id);
const confirm = (who: Account, id: string, code: string) =>
  confirmDirect({ id, code }, readerOf(who), who.id);

async function mailed() {
  const mail = await db.outboxMail.findFirstOrThrow({
    where: { kind: "direct-code" },
    orderBy: { id: "desc" },
  });
  const code = /\b(\d{4}) (\d{4})\b/.exec(mail.text)!;
  return { recipient: mail.recipient, code: `${code[1]}${code[2]}` };
}

/** As if the last code had been made some minutes ago. */
function later(minutes: number) {
  return db.$executeRaw`
    update possession_code
       set created_at = created_at - make_interval(mins => ${minutes}),
           expires_at = expires_at - make_interval(mins => ${minutes})`;
}

describe("a DIRECT address of the registry", () => {
  test("that only this number has proves the claim within seconds", async () => {
    await list(address.toUpperCase());
    const { who, claimId } = await waiting();
    expect(await send(who, claimId)).toEqual({ ok: true });
    const { recipient, code } = await mailed();
    expect(recipient).toBe(address);
    expect(await confirm(who, claimId, code)).toEqual({ ok: true });
    expect(await decided(claimId)).toBe("approved");
    expect(await standingOf(who)).toBe("qualified");
    const trail = await db.auditEntry.findMany({
      where: { objectId: claimId },
      orderBy: { seq: "asc" },
    });
    expect(trail.map((row) => row.action)).toEqual([
      "claim.submitted",
      "claim.in-review",
      "claim.direct-code-sent",
      "claim.direct-address-added",
      "claim.approved",
    ]);
    const written = trail.map(({ after, reason }) => ({ after, reason }));
    expect(JSON.stringify(written)).not.toContain(code);
  });

  test.each([
    ["two numbers share", [[address], [address.toUpperCase(), "2000000002"]]],
    ["is of another kind", [[address, npi, "FHIR"]]],
    ["is no mail address", [["https://direct.example/x"]]],
    ["belongs to somebody else", [[address, "2000000002"]]],
  ] as [string, [string, string?, string?][]][])(
    "that %s carries no code",
    async (_why, rows) => {
      for (const row of rows) await list(...row);
      const { who, claimId } = await waiting();
      expect(await send(who, claimId)).toEqual({
        ok: false,
        reason: "no-direct-address",
      });
      expect(
        await db.outboxMail.count({ where: { kind: "direct-code" } }),
      ).toBe(0);
    },
  );

  test("is passed over when shared, for one that is not", async () => {
    await list("desk@direct.capitol-clinic.example");
    await list("desk@direct.capitol-clinic.example", "2000000002");
    await list(address);
    expect(await findDirectAddress(npi)).toBe(address);
  });
});

describe("a code to a DIRECT address", () => {
  beforeEach(() => list(address));

  test("is void after five wrong guesses, and another comes after a minute", async () => {
    const { who, claimId } = await waiting();
    await send(who, claimId);
    const { code } = await mailed();
    const wrong = code === "00000000" ? "11111111" : "00000000";
    const reasons: string[] = [];
    for (const guess of [wrong, wrong, wrong, wrong, wrong, code]) {
      const outcome = await confirm(who, claimId, guess);
      reasons.push(outcome.ok ? "ok" : outcome.reason);
    }
    expect(reasons).toEqual([
      ...Array<string>(4).fill("code-wrong"),
      "code-spent",
      "code-spent",
    ]);
    expect(await send(who, claimId)).toMatchObject({ reason: "too-soon" });
    await later(2);
    expect(await send(who, claimId)).toEqual({ ok: true });
    expect(await confirm(who, claimId, (await mailed()).code)).toEqual({
      ok: true,
    });
  });

  test("is over after half an hour", async () => {
    const { who, claimId } = await waiting();
    await send(who, claimId);
    await later(31);
    expect(await confirm(who, claimId, (await mailed()).code)).toMatchObject({
      reason: "code-spent",
    });
  });

  test("makes the one before it void", async () => {
    const { who, claimId } = await waiting();
    await send(who, claimId);
    const first = await mailed();
    await later(2);
    await send(who, claimId);
    expect(await confirm(who, claimId, first.code)).toMatchObject({
      reason: "code-wrong",
    });
  });

  test("comes five times for one claim and no more", async () => {
    const { who, claimId } = await waiting();
    for (let sent = 0; sent < 5; sent += 1) {
      expect(await send(who, claimId)).toEqual({ ok: true });
      await later(2);
    }
    expect(await send(who, claimId)).toMatchObject({
      reason: "too-many-codes",
    });
  });

  test("is of no use to another account, nor for another's claim", async () => {
    const { who, claimId } = await waiting();
    await send(who, claimId);
    const { code } = await mailed();
    const other = await makeAccount();
    expect(await send(other, claimId)).toMatchObject({ reason: "unknown" });
    expect(await confirm(other, claimId, code)).toMatchObject({
      reason: "unknown",
    });
  });

  test("of twenty sent at once works once", async () => {
    const { who, claimId } = await waiting();
    await send(who, claimId);
    const { code } = await mailed();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => confirm(who, claimId, code)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("weighs once, however often it is proven", async () => {
    await db.registryRecord.update({
      where: { npi },
      data: { deactivatedOn: addMinutes(new Date(), -60 * 24 * 400) },
    });
    const { who, claimId } = await waiting();
    for (let round = 0; round < 2; round += 1) {
      await send(who, claimId);
      await confirm(who, claimId, (await mailed()).code);
      expect(await decided(claimId)).toBe("in_review");
      await later(2);
    }
    const good = await db.evidenceItem.findMany({
      where: { claimId, kind: "direct-address", revokedAt: null },
    });
    expect(good.map(({ points }) => points)).toEqual([80]);
  });
});

describe("a claim that was declined", () => {
  const reviewer = { kind: "staff" as const, id: null, label: "the desk" };

  async function declined(reason: "could-not-verify" | "not-in-the-us") {
    await list(address);
    const { who, claimId } = await waiting();
    await decideClaim(
      { decision: "decline", id: claimId, reason, note: "" },
      reviewer,
    );
    return { who, claimId };
  }

  test("for lack of proof is opened again by proof", async () => {
    const { who, claimId } = await declined("could-not-verify");
    expect(await send(who, claimId)).toEqual({ ok: true });
    await confirm(who, claimId, (await mailed()).code);
    expect(await decided(claimId)).toBe("approved");
  });

  test("for another reason stays declined", async () => {
    const { who, claimId } = await declined("not-in-the-us");
    expect(await send(who, claimId)).toMatchObject({ reason: "unknown" });
  });

  test("and followed by a newer one is past", async () => {
    const { who, claimId } = await declined("could-not-verify");
    await submitted(who, claimFormOf(samuel));
    expect(await send(who, claimId)).toMatchObject({ reason: "unknown" });
  });
});
