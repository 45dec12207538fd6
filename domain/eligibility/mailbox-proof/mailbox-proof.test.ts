import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { confirmMailbox, resendMailboxCode } from "./commands.ts";
import {
  claimFormOf,
  mailedKinds,
  mailedMailboxCode,
  makeAccount,
  prepareClaims,
  proven,
  readerOf,
  standingOf,
  submitted,
  trySubmitting,
} from "#lib/testing/claims.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";

const [maria, robert] = demoProviders as [DemoProvider, DemoProvider];

beforeEach(prepareClaims);

describe("a work mailbox", () => {
  test("proven by its code binds within seconds, for three years", async () => {
    const who = await makeAccount();
    const claim = await submitted(who, claimFormOf(maria));
    expect(claim.status).toBe("confirming");
    expect(await standingOf(who)).toBe("confirming");

    expect(await proven(who, claim.claimId)).toBe("approved");
    expect(await standingOf(who)).toBe("qualified");
    expect(await standingOf(who, 1096)).toBe("lapsed");
    expect(await mailedKinds()).toEqual(["claim-mailbox", "claim-approved"]);
    const decisions = await db.decision.findMany({
      where: { claimId: claim.claimId },
    });
    expect(decisions).toMatchObject([
      {
        actorKind: "system",
        fromStatus: "checking",
        toStatus: "approved",
        policyVersion: 1,
        reason: "clear",
      },
    ]);
  });

  test("that is the account's own address needs no second code", async () => {
    const who = await makeAccount(robert.workEmail);
    expect(await submitted(who, claimFormOf(robert))).toMatchObject({
      status: "approved",
    });
  });

  test("is not proven by five wrong codes, nor by the right one after", async () => {
    const who = await makeAccount();
    const { claimId: id } = await submitted(who, claimFormOf(maria));
    const code = await mailedMailboxCode();
    const wrong = code === "000000" ? "111111" : "000000";
    const tries: string[] = [];
    for (const guess of [wrong, wrong, wrong, wrong, wrong, code]) {
      const outcome = await confirmMailbox(
        { id, code: guess },
        readerOf(who),
        who.id,
      );
      tries.push(outcome.ok ? "ok" : outcome.reason);
    }
    expect(tries).toEqual([
      ...Array(4).fill("code-wrong"),
      "code-spent",
      "code-spent",
    ]);
    expect(
      await resendMailboxCode({ id }, readerOf(who), who.id),
    ).toMatchObject({ reason: "too-soon" });
    await db.claim.update({
      where: { id },
      data: { mailboxCodeExpires: new Date(0) },
    });
    expect(await resendMailboxCode({ id }, readerOf(who), who.id)).toEqual({
      ok: true,
    });
    expect(await proven(who, id)).toBe("approved");
  });

  test("of somebody else's claim cannot be confirmed", async () => {
    const { claimId: id } = await submitted(
      await makeAccount(),
      claimFormOf(maria),
    );
    const other = await makeAccount();
    expect(
      await confirmMailbox(
        { id, code: await mailedMailboxCode() },
        readerOf(other),
        other.id,
      ),
    ).toEqual({ ok: false, reason: "unknown" });
  });

  test("that throws mail away is refused in the form", async () => {
    const form = claimFormOf(maria, {
      workEmail: "m.alvarez@ten-minutes.example",
    });
    expect(await trySubmitting(await makeAccount(), form)).toEqual({
      ok: false,
      reason: "mailbox-disposable",
      field: "workEmail",
    });
  });
});
