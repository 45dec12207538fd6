import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#domain/audit/schema.ts";
import { addDays } from "#lib/clock.ts";
import { answerQuestion } from "../claims/commands.ts";
import { findClaimForReader } from "../queries.ts";
import {
  approveClaim,
  askForMore,
  decideClaim,
  declineClaim,
} from "./commands.ts";
import {
  countWaitingClaims,
  findClaimForReview,
  listClaims,
} from "./queries.ts";
import {
  approvalOf,
  claimFormOf,
  mailedKinds,
  makeAccount,
  prepareClaims,
  readerOf,
  standingOf,
  submitted,
} from "#lib/testing/claims.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";

const [maria, , , hannah, samuel, grace] = demoProviders as [
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
];
const reviewer: Actor = { kind: "staff", id: null, label: "the desk" };

beforeEach(prepareClaims);

describe("without plain evidence a person decides", () => {
  const free = async (provider: DemoProvider, changes = {}) => {
    const who = await makeAccount();
    const form = claimFormOf(provider, { workEmail: who.email, ...changes });
    return { who, ...(await submitted(who, form)) };
  };

  test("a free mailbox waits, reads nothing, and reads once approved", async () => {
    const { who, claimId, status } = await free(samuel);
    expect(status).toBe("in_review");
    expect(await standingOf(who)).toBe("in-review");
    expect((await findClaimForReader(who.id))?.dueAt).not.toBeNull();
    expect(await approveClaim(approvalOf(claimId), reviewer)).toEqual({
      ok: true,
    });
    expect(await standingOf(who)).toBe("qualified");
    expect(await approveClaim(approvalOf(claimId), reviewer)).toMatchObject({
      reason: "claim-moved-on",
    });
    expect(await mailedKinds()).toEqual(["claim-in_review", "claim-approved"]);
  });

  test("the reviewer sees claim and record side by side", async () => {
    const { claimId } = await free(hannah, {
      lastName: "Whitfield",
      licenceNumber: "PT-004455",
      licenceState: "GA",
    });
    const review = await findClaimForReview(claimId);
    expect(review?.rows.map((row) => [row.row, row.fit, row.verdict])).toEqual([
      ["npi", "match", "match"],
      ["name", "near", "other-name"],
      ["profession", "match", "match"],
      ["licence", "match", "match"],
      ["practice", "match", "match"],
      ["mailbox", "neutral", "0 points"],
    ]);
    expect(review?.flags).toEqual(["name"]);
    expect(review?.snapshot?.label).toBe("Demonstration");
  });

  test("a deactivated number is never declined by itself", async () => {
    const { claimId, status } = await free(grace);
    expect(status).toBe("in_review");
    expect((await findClaimForReview(claimId))?.flags).toEqual(["registry"]);
  });

  test("a question is asked, answered, and the claim waits again", async () => {
    const { who, claimId } = await free(samuel);
    const question = {
      decision: "ask",
      id: claimId,
      reason: "work-mailbox",
      note: "Where do you work?",
    } as const;
    expect(await askForMore(question, reviewer)).toEqual({ ok: true });
    expect(await standingOf(who)).toBe("asked");
    expect((await findClaimForReader(who.id))?.question).toBe(
      "Where do you work?",
    );
    const answer = { id: claimId, answer: "At Lakeside." };
    expect(await answerQuestion(answer, readerOf(who), who.id)).toEqual({
      ok: true,
    });
    expect(await standingOf(who)).toBe("in-review");
  });

  test("declined says why to the reader, who may claim again", async () => {
    const { who, claimId } = await free(samuel);
    const decline = {
      decision: "decline",
      id: claimId,
      reason: "could-not-verify",
      note: "no such clinic",
    } as const;
    expect(await declineClaim(decline, reviewer)).toEqual({ ok: true });
    expect(await standingOf(who)).toBe("declined");
    const seen = await findClaimForReader(who.id);
    expect(seen?.declineReason).toBe("could-not-verify");
    expect(JSON.stringify(seen)).not.toContain("no such clinic");
    await submitted(who, claimFormOf(samuel, { workEmail: who.email }));
    expect(await standingOf(who)).toBe("in-review");
  });

  test("nobody reviews a claim of their own", async () => {
    const { who, claimId } = await free(samuel);
    const self: Actor = { kind: "staff", id: who.id, label: who.email };
    expect(await approveClaim(approvalOf(claimId), self)).toMatchObject({
      reason: "own-claim",
    });
  });

  test("without an NPI the licence must be looked up, and ends the binding after its grace", async () => {
    const { who, claimId } = await free(samuel, {
      path: "licence",
      npi: "",
      licenceNumber: "RN 4711",
      licenceState: "CA",
    });
    expect(await decideClaim(approvalOf(claimId), reviewer)).toMatchObject({
      reason: "lookup-missing",
    });
    const soon = addDays(new Date(), 90).toISOString().slice(0, 10);
    const lookup = {
      lookupSource: "Board of Nursing",
      lookupStatus: "active",
      lookupExpires: soon,
    };
    expect(
      await decideClaim(
        approvalOf(claimId, { ...lookup, lookupStatus: "inactive" }),
        reviewer,
      ),
    ).toMatchObject({ reason: "lookup-not-active" });
    expect(await decideClaim(approvalOf(claimId, lookup), reviewer)).toEqual({
      ok: true,
    });
    expect(await standingOf(who)).toBe("qualified");
    expect(await standingOf(who, 91)).toBe("qualified");
    expect(await standingOf(who, 121)).toBe("lapsed");
  });

  test("more than five tries of an account go to a person for good", async () => {
    const who = await makeAccount(maria.workEmail);
    for (let tries = 0; tries < 5; tries += 1) {
      await submitted(who, claimFormOf(maria, { firstName: "Carla" }));
    }
    expect(await submitted(who, claimFormOf(maria))).toMatchObject({
      status: "in_review",
    });
  });
});

test("the desk lists what waits, finds it by name and number, and counts it", async () => {
  const who = await makeAccount();
  await submitted(who, claimFormOf(samuel, { workEmail: who.email }));
  const found = await listClaims({
    status: "in_review",
    search: "nguyen",
    page: 1,
  });
  expect(found[0]).toMatchObject({
    lastName: "Nguyen",
    practiceState: "CA",
    email: who.email,
  });
  expect(
    await listClaims({ status: "all", search: samuel.record.npi, page: 1 }),
  ).not.toEqual([]);
  expect(
    await listClaims({ status: "all", search: "nobody", page: 1 }),
  ).toEqual([]);
  expect((await countWaitingClaims()).waiting).toBeGreaterThan(0);
});
