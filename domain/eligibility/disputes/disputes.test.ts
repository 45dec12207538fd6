import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#domain/audit/schema.ts";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import {
  approvalOf,
  claimFormOf,
  makeAccount,
  prepareClaims,
  registerMore,
  standingOf,
  submitted,
  type Account,
} from "#lib/testing/claims.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { approveClaim } from "../review/commands.ts";
import { findClaimForReview } from "../review/queries.ts";
import { answerHolderQuestion } from "./commands.ts";
import { findOpenQuestion } from "./queries.ts";

const [, robert] = demoProviders as [DemoProvider, DemoProvider];
const reviewer: Actor = { kind: "staff", id: null, label: "the desk" };
const newer = "r.okafor@harbor-hospital.example";

beforeEach(prepareClaims);

/** A number that is bound, and a second account that asks for it. */
async function dispute(): Promise<{
  holder: Account;
  rival: Account;
  claimId: string;
}> {
  const holder = await makeAccount(robert.workEmail);
  await submitted(holder, claimFormOf(robert));
  const rival = await makeAccount(newer);
  const { claimId } = await submitted(
    rival,
    claimFormOf(robert, { workEmail: newer }),
  );
  return { holder, rival, claimId };
}

const questions = () =>
  db.outboxMail.findMany({
    where: { kind: "holder-asked" },
    orderBy: { id: "desc" },
  });

async function mailedToken(): Promise<string> {
  const [mail] = await questions();
  return /token=([\w-]{43})/.exec(mail?.text ?? "")![1]!;
}

test("the holder is asked, once, and not told who", async () => {
  const { holder, rival, claimId } = await dispute();
  const [mail, ...more] = await questions();
  expect(more).toEqual([]);
  expect(mail?.recipient).toBe(holder.email);
  expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toContain(
    rival.email,
  );
  expect(await findOpenQuestion(await mailedToken())).not.toBeNull();
  const review = await findClaimForReview(claimId);
  expect(review?.assessment.reasons).toEqual(["npi-claimed-elsewhere"]);
  expect(await standingOf(holder)).toBe("qualified");
});

test("nobody is asked about a number that is only waiting elsewhere", async () => {
  const form = (workEmail: string) => claimFormOf(robert, { workEmail });
  for (const email of ["one@postbox.example", "two@postbox.example"]) {
    await submitted(await makeAccount(email), form(email));
  }
  expect(await questions()).toEqual([]);
});

test("a holder is asked at most three times in a month", async () => {
  const holder = await makeAccount(robert.workEmail);
  await submitted(holder, claimFormOf(robert));
  for (let others = 0; others < 5; others += 1) {
    const who = await makeAccount();
    const form = claimFormOf(robert, { workEmail: who.email });
    await submitted(who, form);
  }
  expect(await questions()).toHaveLength(3);
  await db.holderQuestion.updateMany({
    data: { askedAt: addDays(new Date(), -31) },
  });
  const who = await makeAccount();
  await submitted(who, claimFormOf(robert, { workEmail: who.email }));
  expect(await questions()).toHaveLength(4);
});

describe("the answer", () => {
  test("“not me” is a fact for the reviewer, who is advised against", async () => {
    const { claimId, holder } = await dispute();
    const token = await mailedToken();
    expect(await answerHolderQuestion({ token, answer: "not-me" })).toEqual({
      ok: true,
    });
    const review = await findClaimForReview(claimId);
    expect(review?.assessment.suggestion).toEqual({
      action: "decline",
      reasons: ["holder-not-me"],
    });
    expect(await approveClaim(approvalOf(claimId), reviewer)).toMatchObject({
      reason: "npi-bound-elsewhere",
    });
    expect(await standingOf(holder)).toBe("qualified");
  });

  test("“mine” moves the record to the newer account when a person approves", async () => {
    const { claimId, holder, rival } = await dispute();
    const token = await mailedToken();
    await answerHolderQuestion({ token, answer: "mine" });
    expect(await standingOf(rival)).toBe("in-review");
    expect(await standingOf(holder)).toBe("qualified");
    expect(await approveClaim(approvalOf(claimId), reviewer)).toEqual({
      ok: true,
    });
    expect(await standingOf(rival)).toBe("qualified");
    expect(await standingOf(holder)).toBe("lapsed");
    const ended = await db.binding.findFirst({
      where: { subscriberId: holder.id },
    });
    expect(ended).toMatchObject({ endReason: "merged" });
    const trail = await db.auditEntry.findMany({
      where: { action: { in: ["claim.holder-answered", "binding.released"] } },
    });
    expect(trail).toHaveLength(2);
    const mails = await db.outboxMail.findMany({
      where: { kind: "binding-released" },
    });
    expect(mails.map((mail) => mail.recipient)).toEqual([holder.email]);
  });

  test("counts once, within its time, and only while the record is held", async () => {
    const { holder } = await dispute();
    const token = await mailedToken();
    await db.holderQuestion.updateMany({ data: { expiresAt: new Date(0) } });
    const mine = { token, answer: "mine" as const };
    const over = { ok: false, reason: "question-over" };
    expect(await answerHolderQuestion(mine)).toEqual(over);
    expect(await findOpenQuestion(token)).toBeNull();
    await db.holderQuestion.updateMany({
      data: { expiresAt: addDays(new Date(), 1) },
    });
    expect(await answerHolderQuestion(mine)).toEqual({ ok: true });
    expect(await answerHolderQuestion(mine)).toEqual(over);
    await db.holderQuestion.updateMany({
      data: { answeredAt: null, answer: null },
    });
    await db.binding.updateMany({
      where: { subscriberId: holder.id },
      data: { endedAt: new Date() },
    });
    expect(await answerHolderQuestion(mine)).toEqual(over);
    const made = { token: "a".repeat(43), answer: "mine" as const };
    expect(await answerHolderQuestion(made)).toEqual(over);
  });
});

test("the record of another person is not touched by a merge", async () => {
  const [other] = await registerMore(robert, 1);
  const bystander = await makeAccount("bobokafor@harbor-hospital.example");
  await submitted(
    bystander,
    claimFormOf(other!, { workEmail: bystander.email }),
  );
  const { claimId } = await dispute();
  await answerHolderQuestion({ token: await mailedToken(), answer: "mine" });
  await approveClaim(approvalOf(claimId), reviewer);
  expect(await standingOf(bystander)).toBe("qualified");
});
