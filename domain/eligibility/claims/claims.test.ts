import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import { expireSilentClaims } from "../jobs.ts";
import { approveClaim } from "../review/commands.ts";
import { findClaimForReview } from "../review/queries.ts";
import {
  approvalOf,
  claimFormOf,
  decided,
  mailedKinds,
  makeAccount,
  prepareClaims,
  proven,
  standingOf,
  submitted,
  trySubmitting,
} from "#lib/testing/claims.ts";
import {
  demoOrganisation,
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";

const [maria, robert, zoe, , samuel] = demoProviders as [
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
  DemoProvider,
];

const reviewer = { kind: "staff" as const, id: null, label: "the desk" };

beforeEach(prepareClaims);

test("an organisation's number is refused in the form and leaves no claim", async () => {
  const who = await makeAccount();
  const form = claimFormOf(maria, { npi: demoOrganisation.npi });
  expect(await trySubmitting(who, form)).toEqual({
    ok: false,
    reason: "npi-organisation",
    field: "npi",
  });
  expect(await db.claim.count({ where: { subscriberId: who.id } })).toBe(0);
});

describe("one number, one reader", () => {
  test("a second account sees what any waiting reader sees", async () => {
    await submitted(await makeAccount(robert.workEmail), claimFormOf(robert));
    const rival = await makeAccount();
    const claim = await submitted(
      rival,
      claimFormOf(robert, { workEmail: "r.okafor@harbor-hospital.example" }),
    );
    expect(await proven(rival, claim.claimId)).toBe("in_review");
    expect(await standingOf(rival)).toBe("in-review");
    const review = await findClaimForReview(claim.claimId);
    expect(review?.flags).toContain("duplicate");
    expect(
      review?.rivals.some((one) => one.subscriber.email === robert.workEmail),
    ).toBe(true);
    expect(
      await approveClaim(approvalOf(claim.claimId), reviewer),
    ).toMatchObject({ reason: "npi-bound-elsewhere" });
  });

  test("of two who prove it in the same moment one is bound, one waits", async () => {
    const addresses = [
      "zoe.lindqvist@lakeside-clinic.example",
      "zlindqvist@lakeside-clinic.example",
    ];
    const form = (workEmail: string) => claimFormOf(zoe, { workEmail });
    const outcomes = await Promise.all(
      addresses.map(async (email) =>
        submitted(await makeAccount(email), form(email)),
      ),
    );
    const ids = outcomes.map((outcome) => outcome.claimId);
    const after = await Promise.all(ids.map(decided));
    expect(after.sort()).toEqual(["approved", "in_review"]);
    const npi = zoe.record.npi;
    expect(await db.binding.count({ where: { npi, endedAt: null } })).toBe(1);
  });

  test("a newer claim takes the place of the open one and never the binding", async () => {
    const who = await makeAccount(maria.workEmail);
    await submitted(who, claimFormOf(maria));
    const second = await submitted(
      who,
      claimFormOf(maria, { firstName: "Carla" }),
    );
    expect(await standingOf(who)).toBe("qualified");
    await submitted(who, claimFormOf(maria, { firstName: "Carla" }));
    const old = await db.claim.findUniqueOrThrow({
      where: { id: second.claimId },
    });
    expect(old.status).toBe("superseded");
  });
});

test("claims silent for fourteen days close, once, with a mail; a document that waits is no silence", async () => {
  const who = await makeAccount();
  const { claimId } = await submitted(who, claimFormOf(maria));
  expect(await expireSilentClaims()).toBe(0);
  await db.claim.update({
    where: { id: claimId },
    data: { createdAt: addDays(new Date(), -15) },
  });
  const document = await db.document.create({
    data: {
      claimId,
      kind: "badge",
      pages: 1,
      bytes: 1,
      contentHash: new Uint8Array(32),
    },
  });
  expect(await expireSilentClaims()).toBe(0);
  await db.document.update({
    where: { id: document.id },
    data: { deletedAt: new Date() },
  });
  expect(await expireSilentClaims()).toBe(1);
  expect(await expireSilentClaims()).toBe(0);
  expect(await standingOf(who)).toBe("none");
  expect(await mailedKinds()).toContain("claim-expired");
});

test("every move left an audit row and a decision nobody can rewrite", async () => {
  const who = await makeAccount(`m.${maria.workEmail}`);
  const { claimId } = await submitted(
    who,
    claimFormOf(samuel, { workEmail: who.email }),
  );
  const rows = await db.auditEntry.findMany({
    where: { objectId: claimId },
    orderBy: { seq: "asc" },
  });
  expect(rows.map((row) => row.action)).toEqual([
    "claim.submitted",
    "claim.in-review",
  ]);
  await expect(db.decision.deleteMany({ where: { claimId } })).rejects.toThrow(
    /append-only/,
  );
});
