import { beforeEach, describe, expect, test } from "vitest";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { db } from "#lib/db.ts";
import {
  approvalOf,
  claimFormOf,
  makeAccount,
  prepareClaims,
  submitted,
} from "#lib/testing/claims.ts";
import { answerQuestion } from "../claims/commands.ts";
import { countQueues, findNextClaim } from "../queue/queries.ts";
import { approveClaim, askForMore } from "../review/commands.ts";
import { findClaimForReview } from "../review/queries.ts";
import { leaseClaim, releaseClaim, takeOverClaim } from "./commands.ts";

beforeEach(prepareClaims);

const samuel = demoProviders[4]!;

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
