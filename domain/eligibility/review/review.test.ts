import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#domain/audit/schema.ts";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import { answerQuestion } from "../claims/commands.ts";
import { leaseClaim, releaseClaim, takeOverClaim } from "../leases/commands.ts";
import { recordLookup } from "../lookups/commands.ts";
import { lookupSchema } from "../lookups/schema.ts";
import { settleProposal } from "../proposals/commands.ts";
import { findClaimForReader } from "../queries.ts";
import { countQueues, findNextClaim } from "../queue/queries.ts";
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
import { claimFilterSchema } from "./schema.ts";
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

  test("without an NPI the licence must be looked up, and ends the binding", async () => {
    const { who, claimId } = await free(samuel, {
      path: "licence",
      npi: "",
      licenceNumber: "RN 4711",
      licenceState: "CA",
    });
    const unseen = approvalOf(claimId, { lookupSource: "" });
    expect(await decideClaim(unseen, reviewer)).toMatchObject({
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
    expect(await standingOf(who, 91)).toBe("lapsed");
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
  const list = (filter: Record<string, unknown>) =>
    listClaims(claimFilterSchema.parse(filter));
  const found = await list({ search: "nguyen" });
  expect(found[0]).toMatchObject({
    lastName: "Nguyen",
    practiceState: "CA",
    email: who.email,
  });
  expect(await list({ status: "all", search: samuel.record.npi })).not.toEqual(
    [],
  );
  expect(await list({ status: "all", search: "nobody" })).toEqual([]);
  expect((await countWaitingClaims()).waiting).toBeGreaterThan(0);
});

describe("one claim, one reviewer", () => {
  const waits = async () => {
    const who = await makeAccount();
    const form = claimFormOf(samuel, { workEmail: who.email });
    return (await submitted(who, form)).claimId;
  };
  const staff = async () => {
    const { id, email } = await makeAccount();
    return { kind: "staff" as const, id, label: email };
  };
  const lapse = () =>
    db.claim.updateMany({ data: { openedUntil: new Date(Date.now() - 1000) } });

  test("who opens it first decides it, until the time is over", async () => {
    const claimId = await waits();
    const [one, other] = [await staff(), await staff()];
    expect(await leaseClaim(claimId, one.id)).not.toBeNull();
    expect(await leaseClaim(claimId, other.id)).toBeNull();
    const seen = await findClaimForReview(claimId);
    expect(seen?.lease).toMatchObject({ id: one.id, email: one.label });
    expect(await approveClaim(approvalOf(claimId), other)).toMatchObject({
      reason: "open-with-another",
    });
    await lapse();
    expect(await leaseClaim(claimId, other.id)).not.toBeNull();
    expect(await approveClaim(approvalOf(claimId), other)).toEqual({
      ok: true,
    });
    const { openedBy } = await db.claim.findUniqueOrThrow({
      where: { id: claimId },
    });
    expect(openedBy).toBeNull();
    expect(await leaseClaim(claimId, one.id)).toBeNull();
  });

  test("a page that is left gives back its own lease, and no newer one", async () => {
    const claimId = await waits();
    const one = await staff();
    const first = (await leaseClaim(claimId, one.id))!.toISOString();
    const second = (await leaseClaim(claimId, one.id))!.toISOString();
    await releaseClaim({ id: claimId, until: first }, one.id);
    expect((await findClaimForReview(claimId))?.lease?.id).toBe(one.id);
    await releaseClaim({ id: claimId, until: second }, (await staff()).id);
    expect((await findClaimForReview(claimId))?.lease?.id).toBe(one.id);
    await releaseClaim({ id: claimId, until: second }, one.id);
    expect((await findClaimForReview(claimId))?.lease).toBeNull();
  });

  test("a colleague takes it over on purpose, and the trail says so", async () => {
    const claimId = await waits();
    const [one, other] = [await staff(), await staff()];
    await leaseClaim(claimId, one.id);
    expect(await takeOverClaim({ id: claimId }, other)).toEqual({ ok: true });
    expect(await leaseClaim(claimId, one.id)).toBeNull();
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { action: "claim.taken-over" },
    });
    expect(entry).toMatchObject({ actorId: other.id, objectId: claimId });
  });

  test("next is what is due first, free and not one's own", async () => {
    const [first, second] = [await waits(), await waits()];
    const [one, other] = [await staff(), await staff()];
    const next = (who: { id: string }, after: string | null = null) =>
      findNextClaim("waiting", who.id, after);
    const opened = (await next(one))!;
    await leaseClaim(opened, one.id);
    const rest = opened === first ? second : first;
    expect(await next(other)).toBe(rest);
    expect(await next(one, opened)).toBe(rest);
    await leaseClaim(rest, other.id);
    expect(await next(await staff())).toBeNull();
  });

  test("the tabs hold what they say", async () => {
    const claimId = await waits();
    const one = await staff();
    await leaseClaim(claimId, one.id);
    await db.claim.update({
      where: { id: claimId },
      data: { dueAt: new Date(Date.now() - 60_000) },
    });
    expect(await countQueues(one.id)).toEqual({
      waiting: 1,
      new: 1,
      answered: 0,
      documents: 0,
      second: 0,
      overdue: 1,
      mine: 1,
    });
    await askForMore(
      { decision: "ask", id: claimId, reason: "work-mailbox", note: "Where?" },
      one,
    );
    expect(await countQueues(one.id)).toMatchObject({ waiting: 0, mine: 1 });
    const { subscriberId } = await db.claim.findUniqueOrThrow({
      where: { id: claimId },
    });
    await answerQuestion(
      { id: claimId, answer: "There." },
      { kind: "reader", id: subscriberId, label: "" },
      subscriberId,
    );
    expect(await countQueues(one.id)).toMatchObject({
      waiting: 1,
      new: 0,
      answered: 1,
      mine: 0,
    });
  });
});

describe("an override takes two people", () => {
  const staff = async () => {
    const { id, email } = await makeAccount();
    return { kind: "staff" as const, id, label: email };
  };
  const unproven = async () => {
    const who = await makeAccount();
    const form = claimFormOf(samuel, { workEmail: who.email });
    return { who, ...(await submitted(who, form)) };
  };
  const withoutSource = (claimId: string) =>
    approvalOf(claimId, { lookupSource: "", lookupStatus: "" });
  const proposalOf = async (claimId: string) =>
    (await findClaimForReview(claimId))!.proposal!;

  test("too little evidence and no source: proposed, then confirmed by another", async () => {
    const { who, claimId } = await unproven();
    const [one, other] = [await staff(), await staff()];
    expect((await findClaimForReview(claimId))?.secondPerson).toEqual([
      "points-short",
    ]);
    expect(await approveClaim(withoutSource(claimId), one)).toEqual({
      ok: true,
      proposed: true,
    });
    expect(await standingOf(who)).toBe("in-review");
    expect(await approveClaim(withoutSource(claimId), other)).toMatchObject({
      reason: "proposal-open",
    });
    const { id: proposalId, proposer } = await proposalOf(claimId);
    expect(proposer).toBe(one.label);
    const confirm = {
      id: claimId,
      proposalId,
      outcome: "confirmed" as const,
      note: "",
    };
    expect(await settleProposal(confirm, one)).toMatchObject({
      reason: "second-person",
    });
    expect(await standingOf(who)).toBe("in-review");
    expect(await settleProposal(confirm, other)).toEqual({ ok: true });
    expect(await standingOf(who)).toBe("qualified");
    const judged = await db.evidenceItem.findFirstOrThrow({
      where: { claimId, kind: "reviewer" },
    });
    expect(judged).toMatchObject({ createdBy: other.id });
    expect(judged.detail).toMatchObject({ proposedBy: one.id });
  });

  test("refused by the second, the claim goes on waiting", async () => {
    const { who, claimId } = await unproven();
    const [one, other] = [await staff(), await staff()];
    await approveClaim(withoutSource(claimId), one);
    const { id: proposalId } = await proposalOf(claimId);
    const refuse = {
      id: claimId,
      proposalId,
      outcome: "refused" as const,
      note: "Nothing ties the account to him.",
    };
    expect(await settleProposal(refuse, other)).toEqual({ ok: true });
    expect(await settleProposal(refuse, other)).toMatchObject({
      reason: "proposal-gone",
    });
    expect(await standingOf(who)).toBe("in-review");
    expect((await findClaimForReview(claimId))?.proposal).toBeNull();
  });

  test("a decision in the meantime overtakes it", async () => {
    const { claimId } = await unproven();
    const [one, other] = [await staff(), await staff()];
    await approveClaim(withoutSource(claimId), one);
    await declineClaim(
      {
        decision: "decline",
        id: claimId,
        reason: "could-not-verify",
        note: "",
      },
      other,
    );
    const [proposal] = await db.proposal.findMany();
    expect(proposal).toMatchObject({ outcome: "overtaken", settledBy: null });
  });

  test("whoever has no account of their own cannot propose", async () => {
    const { claimId } = await unproven();
    expect(await approveClaim(withoutSource(claimId), reviewer)).toMatchObject({
      reason: "second-person",
    });
  });

  test("a look at the source, recorded before, is enough for one", async () => {
    const { who, claimId } = await unproven();
    const one = await staff();
    await recordLookup(
      lookupSchema.parse({
        id: claimId,
        source: "DocInfo",
        status: "active",
        number: "PA54321",
      }),
      one,
    );
    expect((await findClaimForReview(claimId))?.secondPerson).toEqual([]);
    expect(await approveClaim(withoutSource(claimId), one)).toEqual({
      ok: true,
    });
    expect(await standingOf(who)).toBe("qualified");
  });

  test("against the suggestion even a source does not spare the second", async () => {
    const who = await makeAccount();
    const form = claimFormOf(samuel, {
      workEmail: who.email,
      firstName: "Quentin",
      lastName: "Abernathy",
    });
    const { claimId } = await submitted(who, form);
    expect(await approveClaim(approvalOf(claimId), await staff())).toEqual({
      ok: true,
      proposed: true,
    });
  });

  test("a number is given to who shows more: both sides seen, two people, the holder told", async () => {
    const holder = await makeAccount(maria.workEmail);
    await submitted(holder, claimFormOf(maria));
    expect(await standingOf(holder)).toBe("qualified");
    const { who, claimId } = await (async () => {
      const account = await makeAccount();
      const form = claimFormOf(maria, { workEmail: account.email });
      return { who: account, ...(await submitted(account, form)) };
    })();
    const seen = await findClaimForReview(claimId);
    expect(seen?.rivals).toHaveLength(1);
    expect(seen?.rivals[0]).toMatchObject({
      subscriber: { email: holder.email },
      level: 2,
      evidence: [{ kind: "work-mailbox", points: 60 }],
    });
    expect(seen?.risks).toContain("held-elsewhere");
    const [one, other] = [await staff(), await staff()];
    expect(await approveClaim(approvalOf(claimId), one)).toMatchObject({
      reason: "npi-bound-elsewhere",
    });
    const over = approvalOf(claimId, { overHolder: "yes" });
    expect(await approveClaim(over, one)).toMatchObject({ proposed: true });
    expect(await standingOf(holder)).toBe("qualified");
    const { id: proposalId, overHolder } = await proposalOf(claimId);
    expect(overHolder).toBe(true);
    await settleProposal(
      { id: claimId, proposalId, outcome: "confirmed", note: "" },
      other,
    );
    expect(await standingOf(who)).toBe("qualified");
    expect(await standingOf(holder)).toBe("none");
    const bindings = await db.binding.findMany({ orderBy: { boundAt: "asc" } });
    expect(bindings.map((one) => [one.subscriberId, one.endReason])).toEqual([
      [holder.id, "stronger-evidence-elsewhere"],
      [who.id, null],
    ]);
    const mail = await db.outboxMail.findFirstOrThrow({
      where: { kind: "binding-ended" },
    });
    expect(mail.recipient).toBe(holder.email);
    expect(mail.text).toContain("look at it again");
    expect(mail.text).not.toContain(who.email);
  });
});
