import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import {
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
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { answerQuestion } from "../claims/commands.ts";
import { findClaimForReader } from "../queries.ts";
import { findClaimForReview } from "../review/queries.ts";
import { correctClaim } from "./commands.ts";

const [maria, , , , , grace] = demoProviders as DemoProvider[] & {
  0: DemoProvider;
  5: DemoProvider;
};

beforeEach(prepareClaims);

async function misspelt(who: Account) {
  return submitted(who, claimFormOf(maria, { lastName: "Alvares" }));
}

const correct = (who: Account, id: string, lastName: string) =>
  correctClaim({ id, firstName: "Maria", lastName }, readerOf(who), who.id);

describe("a name one letter off", () => {
  test("is asked about once, by mail and on the page, without the registry's spelling", async () => {
    const who = await makeAccount(maria.workEmail);
    const { status } = await misspelt(who);
    expect(status).toBe("asked");
    expect(await standingOf(who)).toBe("asked");
    const seen = await findClaimForReader(who.id);
    expect(seen).toMatchObject({ hint: "name-misspelt", question: "" });
    expect(await mailedKinds()).toEqual(["claim-asked"]);
    const mail = await db.outboxMail.findFirstOrThrow();
    const told = JSON.stringify({ ...seen, workEmail: "" });
    expect(`${mail.text}${told}`.toUpperCase()).not.toContain("ALVAREZ");
  });

  test("corrected, binds with the evidence it had", async () => {
    const who = await makeAccount(maria.workEmail);
    const { claimId } = await misspelt(who);
    expect(await correct(who, claimId, "Alvarez")).toEqual({ ok: true });
    expect(await decided(claimId)).toBe("approved");
    expect(await standingOf(who)).toBe("qualified");
    const [entry] = await db.auditEntry.findMany({
      where: { action: "claim.corrected" },
    });
    expect(entry?.before).toMatchObject({ lastName: "Alvares" });
  });

  test("sent as it was, goes to a person, and is not asked about again", async () => {
    const who = await makeAccount(maria.workEmail);
    const { claimId } = await misspelt(who);
    await correct(who, claimId, "Alvares");
    expect(await decided(claimId)).toBe("in_review");
    expect(await correct(who, claimId, "Alvarez")).toMatchObject({
      reason: "claim-moved-on",
    });
    expect((await misspelt(who)).status).toBe("in_review");
  });

  test("is corrected by its own reader alone, and not by an answer to a person", async () => {
    const who = await makeAccount(maria.workEmail);
    const { claimId } = await misspelt(who);
    expect(
      await correct(await makeAccount(), claimId, "Alvarez"),
    ).toMatchObject({ reason: "unknown" });
    await db.claim.update({
      where: { id: claimId },
      data: { question: "Who are you?" },
    });
    expect(await correct(who, claimId, "Alvarez")).toMatchObject({
      reason: "claim-moved-on",
    });
    const answer = { id: claimId, answer: "Maria." };
    expect(await answerQuestion(answer, readerOf(who), who.id)).toEqual({
      ok: true,
    });
  });
});

test("a replaced number is asked about, and only the reviewer sees the new one", async () => {
  await db.registryRecord.update({
    where: { npi: grace.record.npi },
    data: { replacementNpi: maria.record.npi },
  });
  const who = await makeAccount(grace.workEmail);
  const { claimId, status } = await submitted(who, claimFormOf(grace));
  expect(status).toBe("asked");
  const seen = await findClaimForReader(who.id);
  expect(seen?.hint).toBe("npi-replaced");
  const mail = await db.outboxMail.findFirstOrThrow();
  expect(JSON.stringify([seen, mail])).not.toContain(maria.record.npi);
  const review = await findClaimForReview(claimId);
  expect(review?.assessment.replacementNpi).toBe(maria.record.npi);
});
