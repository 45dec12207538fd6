import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "#lib/clock.ts";
import { databaseNow, db, transaction } from "#lib/db.ts";
import { sha256 } from "#lib/secret.ts";
import {
  approvalOf,
  claimFormOf,
  makeAccount,
  prepareClaims,
  submitted,
} from "#lib/testing/claims.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { firstTexts } from "#prisma/seed/policy.ts";
import { formAsShown } from "../claim-form.ts";
import { approveClaim } from "../review/commands.ts";
import { recordQualification } from "./commands.ts";
import { methodOf } from "./rules.ts";

const [maria, , , , samuel] = demoProviders as [
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
];
const reviewer = { kind: "staff" as const, id: null, label: "the desk" };
const [offer, attestation] = firstTexts.map(({ text }) => text);

beforeEach(prepareClaims);

test("an approval by the rules is written down as auditors ask for it", async () => {
  const who = await makeAccount(maria.workEmail);
  const { claimId } = await submitted(
    who,
    claimFormOf(maria, { specialty: "Rheumatology" }),
  );
  const [event, ...more] = await db.qualificationEvent.findMany();
  expect(more).toEqual([]);
  const binding = await db.binding.findFirstOrThrow({ where: { claimId } });
  const snapshot = await db.registrySnapshot.findFirstOrThrow();
  expect(event).toMatchObject({
    subscriberId: who.id,
    claimId,
    bindingId: binding.id,
    qualifiedAt: binding.qualifiedAt,
    occasion: "claim",
    source: "direct-request",
    method: "work-mailbox",
    level: 2,
    automatic: true,
    overridden: false,
    policyVersion: 1,
    registrySnapshotId: snapshot.id,
    profession: "nurse-practitioner",
    specialty: "Rheumatology",
    state: "TX",
    zip3: "782",
  });
  const shown = formAsShown("npi", {
    offer: offer!,
    attestation: attestation!,
  });
  expect(Buffer.from(event!.formHash)).toEqual(sha256(shown));
  expect(binding.mailboxProvenAt).not.toBeNull();
  expect(binding.qualifiedAt).toEqual(binding.boundAt);
});

test("a person's approval says so, and by what", async () => {
  const who = await makeAccount();
  const { claimId } = await submitted(
    who,
    claimFormOf(samuel, { workEmail: who.email }),
  );
  await approveClaim(approvalOf(claimId), reviewer);
  expect(await db.qualificationEvent.findMany()).toMatchObject([
    { automatic: false, method: "primary-source", level: 2 },
  ]);
});

test("a confirmation later is a second row, under the texts agreed to then", async () => {
  const who = await makeAccount(maria.workEmail);
  const { claimId } = await submitted(who, claimFormOf(maria));
  const { id: bindingId } = await db.binding.findFirstOrThrow({
    where: { claimId },
  });
  const newer = await db.versionedText.create({
    data: { kind: "attestation", version: 2, text: "Still true." },
  });
  await transaction(async (tx) => {
    const { offerTextId } = await tx.claim.findUniqueOrThrow({
      where: { id: claimId },
    });
    await recordQualification(tx, {
      bindingId,
      occasion: "requalification",
      now: addDays(await databaseNow(tx), 365),
      automatic: true,
      texts: { offerTextId, attestationTextId: newer.id },
    });
  });
  const events = await db.qualificationEvent.findMany({
    orderBy: { qualifiedAt: "asc" },
  });
  expect(events.map((event) => event.occasion)).toEqual([
    "claim",
    "requalification",
  ]);
  expect(events[1]!.attestationTextId).toBe(newer.id);
  expect(Buffer.from(events[1]!.formHash)).not.toEqual(
    Buffer.from(events[0]!.formHash),
  );
});

test("nobody rewrites what qualified a reader", async () => {
  await submitted(await makeAccount(maria.workEmail), claimFormOf(maria));
  await expect(db.qualificationEvent.deleteMany()).rejects.toThrow(
    /append-only/,
  );
});

describe("the method is", () => {
  const now = new Date("2026-11-22");
  const item = (
    kind: string,
    points: number,
    expiresAt: Date | null = null,
  ) => ({
    kind,
    points,
    expiresAt,
  });
  test.each([
    [
      "the strongest evidence",
      [item("letter", 50), item("federated", 90)],
      "federated",
    ],
    [
      "not what ran out",
      [item("letter", 50), item("federated", 90, new Date(0))],
      "letter",
    ],
    [
      "the board's word where nothing carries points",
      [item("work-mailbox", 0), item("primary-source", 0), item("reviewer", 0)],
      "primary-source",
    ],
    [
      "a person's judgement where nothing else is there",
      [item("work-mailbox", 0)],
      "reviewer",
    ],
  ])("%s", (_, evidence, method) => {
    expect(methodOf(evidence, now, false)).toBe(method);
  });
});
