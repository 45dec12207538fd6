import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#domain/audit/schema.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import {
  endSpentGraces,
  recheckBindings,
} from "#domain/eligibility/recheck/jobs.ts";
import { decideClaim } from "#domain/eligibility/review/commands.ts";
import { addDays } from "#lib/clock.ts";
import { databaseNow, db } from "#lib/db.ts";
import {
  approvalOf,
  claimFormOf,
  decided,
  mailedKinds,
  makeAccount,
  prepareClaims,
  readerOf,
  standingOf,
  submitted,
  type Account,
} from "#lib/testing/claims.ts";
import { suspendSubscriber } from "../commands.ts";
import { decideAppeal, submitAppeal, withdrawAppeal } from "./commands.ts";
import { countOpenAppeals, findReaderAppeals } from "./queries.ts";
import {
  appealDecisionSchema,
  appealSchema,
  type AppealSubject,
} from "./schema.ts";

const maria = demoProviders[0]!;
let reader: Account;
let first: Actor;
let second: Actor;

beforeEach(async () => {
  await prepareClaims();
  first = await staffOf("first@precis.example");
  second = await staffOf("second@precis.example");
});

async function staffOf(email: string): Promise<Actor> {
  const { id } = await makeAccount(email);
  return { kind: "staff", id, label: email };
}

async function appeal(about: AppealSubject, who = reader) {
  const input = appealSchema.parse({ about, text: "Please look again." });
  const account = { subscriberId: who.id, email: who.email };
  const outcome = await submitAppeal(input, readerOf(who), account);
  return outcome.ok ? outcome.id : outcome.reason;
}

async function answer(
  id: string,
  decision: "grant" | "refuse",
  actor: Actor,
): Promise<string> {
  const reason = decision === "grant" ? "our-mistake" : "decision-stands";
  const outcome = await decideAppeal(
    appealDecisionSchema.parse({ decision, id, reason, note: "Seen" }),
    actor,
  );
  return outcome.ok ? "done" : outcome.reason;
}

describe("a reader whose claim was declined", () => {
  let claimId: string;

  beforeEach(async () => {
    reader = await makeAccount();
    const form = claimFormOf(maria, { workEmail: reader.email });
    claimId = (await submitted(reader, form)).claimId;
    await decideClaim(
      {
        decision: "decline",
        id: claimId,
        reason: "could-not-verify",
        note: "",
      },
      first,
    );
    expect(await standingOf(reader)).toBe("declined");
  });

  test("appeals once, and is told by when somebody answers", async () => {
    const id = await appeal("claim");
    expect(await appeal("claim")).toBe("already-appealed");
    expect(await mailedKinds()).toContain("appeal-received");
    const row = await db.appeal.findUniqueOrThrow({ where: { id } });
    const days = (row.dueAt.getTime() - row.createdAt.getTime()) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(4.9);
    expect(days).toBeLessThanOrEqual(9);
    expect(await countOpenAppeals()).toBe(1);
  });

  test("appeals once though the form is sent three times at once", async () => {
    const sent = await Promise.all(
      Array.from({ length: 3 }, () => appeal("claim")),
    );
    expect(sent.filter((one) => one !== "already-appealed")).toHaveLength(1);
  });

  test("is answered by another person than decided first", async () => {
    const id = await appeal("claim");
    expect(await answer(id, "grant", first)).toBe("same-person");
    const own: Actor = { ...second, id: reader.id };
    expect(await answer(id, "grant", own)).toBe("own-appeal");
    expect(await answer(id, "grant", second)).toBe("done");
    expect(await decided(claimId)).toBe("in_review");
    const reopened = await db.decision.findFirstOrThrow({
      where: { claimId, reason: "appeal-granted" },
    });
    expect(reopened.note).toContain("Please look again.");
    expect(await answer(id, "refuse", second)).toBe("appeal-moved-on");
    expect(await decideClaim(approvalOf(claimId), first)).toMatchObject({
      reason: "same-person",
    });
    const outcome = await decideClaim(approvalOf(claimId), second);
    expect(outcome).toEqual({ ok: true });
    expect(await standingOf(reader)).toBe("qualified");
  });

  test("gets one answer though two people give one at once", async () => {
    const id = await appeal("claim");
    const third = await staffOf("third@precis.example");
    const answers = await Promise.all([
      answer(id, "grant", second),
      answer(id, "refuse", third),
    ]);
    expect(answers.toSorted()).toEqual(["appeal-moved-on", "done"]);
    const kinds = await mailedKinds();
    const told = kinds.filter((kind) =>
      /^appeal-(granted|refused)$/.test(kind),
    );
    expect(told).toHaveLength(1);
  });

  test("who is refused may not appeal the same again, and may claim anew", async () => {
    const id = await appeal("claim");
    expect(await answer(id, "refuse", second)).toBe("done");
    expect(await appeal("claim")).toBe("already-appealed");
    expect((await findReaderAppeals(reader.id)).matters).toEqual([]);
    const { status } = await submitted(reader, claimFormOf(maria));
    expect(status).toBe("confirming");
  });

  test("may take it back and think again", async () => {
    const id = await appeal("claim");
    const account = { subscriberId: reader.id, email: reader.email };
    const stranger = { ...account, subscriberId: first.id! };
    expect(await withdrawAppeal({ id }, first, stranger)).toMatchObject({
      reason: "unknown",
    });
    expect(await withdrawAppeal({ id }, readerOf(reader), account)).toEqual({
      ok: true,
    });
    expect(await appeal("claim")).not.toBe("already-appealed");
  });

  test("who sent a new claim meanwhile is not put back to the old one", async () => {
    const id = await appeal("claim");
    await submitted(reader, claimFormOf(maria));
    expect(await answer(id, "grant", second)).toBe("matter-moved-on");
    expect(await answer(id, "refuse", second)).toBe("done");
  });

  test("has nothing else to appeal", async () => {
    expect(await appeal("suspension")).toBe("nothing-to-appeal");
    expect(await appeal("registry")).toBe("nothing-to-appeal");
  });
});

describe("a qualified reader", () => {
  beforeEach(async () => {
    reader = await makeAccount(maria.workEmail);
    await submitted(reader, claimFormOf(maria));
    expect(await standingOf(reader)).toBe("qualified");
  });

  const suspended = async () =>
    (await db.suspension.count({
      where: { subscriberId: reader.id, restoredAt: null },
    })) > 0;

  test("has nothing to appeal", async () => {
    expect(await findReaderAppeals(reader.id)).toEqual({
      matters: [],
      appeals: [],
    });
  });

  test("who is suspended reads again when another person finds for them", async () => {
    await suspendSubscriber(
      { id: reader.id, reason: "shared-account", note: "" },
      first,
    );
    const id = await appeal("suspension");
    expect(await answer(id, "grant", first)).toBe("same-person");
    expect(await suspended()).toBe(true);
    expect(await answer(id, "grant", second)).toBe("done");
    expect(await suspended()).toBe(false);
  });

  describe("whose number is said to be deactivated", () => {
    beforeEach(async () => {
      await db.registryRecord.update({
        where: { npi: maria.record.npi },
        data: { deactivatedOn: new Date("2026-11-20") },
      });
      await recheckBindings();
    });

    async function graceEnds() {
      const graceUntil = addDays(await databaseNow(db), -1);
      await db.binding.updateMany({ data: { graceUntil } });
      await endSpentGraces();
      expect(await standingOf(reader)).toBe("lapsed");
    }

    test("keeps the binding when the appeal is granted in time", async () => {
      const id = await appeal("registry");
      expect(await answer(id, "grant", second)).toBe("done");
      expect(await standingOf(reader, 31)).toBe("qualified");
      expect(await recheckBindings()).toMatchObject({ raised: 0 });
    });

    test("is bound again after the end, with the dates there were", async () => {
      const former = await db.binding.findFirstOrThrow();
      await graceEnds();
      const id = await appeal("registry");
      expect(await answer(id, "grant", second)).toBe("done");
      expect(await standingOf(reader)).toBe("qualified");
      const binding = await db.binding.findFirstOrThrow({
        where: { endedAt: null },
      });
      expect(binding).toMatchObject({
        qualifiedAt: former.qualifiedAt,
        validUntil: former.validUntil,
        npi: former.npi,
      });
      expect(await recheckBindings()).toMatchObject({ raised: 0 });
    });

    test("keeps an appeal made during the grace beyond its end", async () => {
      const id = await appeal("registry");
      await graceEnds();
      expect(await answer(id, "grant", second)).toBe("done");
      expect(await standingOf(reader)).toBe("qualified");
    });

    test("is not bound again when the number is somebody else's now", async () => {
      const former = await db.binding.findFirstOrThrow();
      await graceEnds();
      const id = await appeal("registry");
      const other = await makeAccount();
      const { claimId, npi, validUntil } = former;
      await db.binding.create({
        data: { subscriberId: other.id, claimId, npi, level: 2, validUntil },
      });
      expect(await answer(id, "grant", second)).toBe("npi-bound-elsewhere");
    });
  });
});
