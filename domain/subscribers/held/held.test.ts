import { beforeEach, expect, test } from "vitest";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { correctDetails } from "#domain/subscribers/details/commands.ts";
import { db } from "#lib/db.ts";
import {
  claimFormOf,
  makeAccount,
  prepareClaims,
  readerOf,
  submitted,
} from "#lib/testing/claims.ts";
import { takeHeldData } from "./commands.ts";

const [maria, robert] = demoProviders;

beforeEach(prepareClaims);

test("a reader takes home everything about themselves and nothing about others", async () => {
  const other = await makeAccount(robert!.workEmail);
  await submitted(other, claimFormOf(robert!));
  const who = await makeAccount(maria!.workEmail);
  await submitted(who, claimFormOf(maria!));
  const taken = await takeHeldData(who.id, readerOf(who));
  const text = JSON.stringify(taken.held);
  expect(taken.held.claims).toMatchObject([
    { npi: maria!.record.npi, status: "approved", lastName: "Alvarez" },
  ]);
  expect(taken.held.bindings).toHaveLength(1);
  expect(taken.held.mails).toMatchObject([{ kind: "claim-approved" }]);
  expect(taken.held.trail).toContainEqual(
    expect.objectContaining({ action: "subscriber.data-taken" }),
  );
  expect(text).not.toContain(robert!.record.npi);
  expect(text).not.toContain(robert!.workEmail);
  expect(text).not.toMatch(/hash|sealed|secret/i);
});

test("a reader corrects what nobody verified, and the trail keeps both", async () => {
  const who = await makeAccount(maria!.workEmail);
  const { claimId } = await submitted(who, claimFormOf(maria!));
  const input = {
    specialty: "Pain",
    practiceSetting: "group-practice",
    employer: "",
  };
  expect(await correctDetails(who.id, input, readerOf(who))).toEqual({
    ok: true,
  });
  expect(
    await db.claim.findUniqueOrThrow({ where: { id: claimId } }),
  ).toMatchObject(input);
  expect(
    await db.auditEntry.findFirst({ where: { action: "claim.corrected" } }),
  ).toMatchObject({ before: { specialty: "" }, after: { specialty: "Pain" } });
});

test("without a qualification there is nothing to correct", async () => {
  const who = await makeAccount();
  const input = { specialty: "", practiceSetting: "", employer: "" };
  expect(await correctDetails(who.id, input, readerOf(who))).toEqual({
    ok: false,
    reason: "nothing-held",
  });
});
