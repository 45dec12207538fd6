import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#domain/audit/schema.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { db } from "#lib/db.ts";
import {
  approvalOf,
  claimFormOf,
  makeAccount,
  prepareClaims,
  standingOf,
  submitted,
} from "#lib/testing/claims.ts";
import { recordLookup } from "../lookups/commands.ts";
import { lookupSchema } from "../lookups/schema.ts";
import { approveClaim, declineClaim } from "../review/commands.ts";
import { findClaimForReview } from "../review/queries.ts";
import { settleProposal } from "./commands.ts";

beforeEach(prepareClaims);

const [maria, samuel] = [demoProviders[0]!, demoProviders[4]!];
const reviewer: Actor = { kind: "staff", id: null, label: "the desk" };

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
    expect(seen?.rivals[0]?.boundAt).not.toBeNull();
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
    expect(await standingOf(holder)).toBe("lapsed");
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
