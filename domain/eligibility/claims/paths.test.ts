import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import {
  approvalOf,
  claimFormOf,
  makeAccount,
  prepareClaims,
  standingOf,
  submitted,
  trySubmitting,
} from "#lib/testing/claims.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { approveClaim } from "../review/commands.ts";
import { findClaimForReview } from "../review/queries.ts";
import { claimSchema } from "../schema.ts";

const [maria] = demoProviders as [DemoProvider];
const reviewer = { kind: "staff" as const, id: null, label: "the desk" };
const isoDay = (days: number) =>
  addDays(new Date(), days).toISOString().slice(0, 10);

beforeEach(prepareClaims);

describe("a student", () => {
  const student = (changes: Record<string, string> = {}) =>
    claimFormOf(maria, {
      path: "trainee",
      npi: "23",
      profession: "physician",
      program: "School of Medicine, San Antonio",
      programEndsOn: isoDay(500),
      workEmail: "malvarez@med.state-university.edu",
      ...changes,
    });

  test("proves the school's mailbox, waits for a person, and reads until the programme ends", async () => {
    const form = student();
    const who = await makeAccount(form.workEmail);
    const { claimId, status } = await submitted(who, form);
    expect(status).toBe("in_review");
    const review = await findClaimForReview(claimId);
    expect(review?.assessment).toMatchObject({
      points: 55,
      reasons: ["profession-trainee", "points-short"],
    });
    expect(review?.claim).toMatchObject({
      npi: null,
      program: "School of Medicine, San Antonio",
    });
    expect(review?.rows.map((row) => row.row)).toContain("program");
    expect(await approveClaim(approvalOf(claimId), reviewer)).toEqual({
      ok: true,
    });
    expect(await standingOf(who, 588)).toBe("qualified");
    expect(await standingOf(who, 592)).toBe("lapsed");
  });

  test.each([
    [-1, "program-over"],
    [3000, "program-far"],
  ])(
    "whose programme ends in %i days is told so in the form",
    async (days, reason) => {
      const form = student({ programEndsOn: isoDay(days) });
      expect(await trySubmitting(await makeAccount(), form)).toEqual({
        ok: false,
        reason,
        field: "programEndsOn",
      });
    },
  );

  test("is not approved once the programme is over", async () => {
    const form = student();
    const who = await makeAccount(form.workEmail);
    const { claimId } = await submitted(who, form);
    await db.claim.update({
      where: { id: claimId },
      data: { programEndsOn: new Date("2020-01-01") },
    });
    expect(await approveClaim(approvalOf(claimId), reviewer)).toMatchObject({
      reason: "program-over",
    });
  });
});

describe("the form", () => {
  const base = {
    firstName: "Maria",
    lastName: "Alvarez",
    profession: "registered-nurse",
    workEmail: "m.alvarez@bexar-health.example",
    practiceState: "TX",
    practiceZip: "78229",
    attested: "yes",
  };

  test("takes what the chosen path asks for and leaves out the rest", () => {
    const everything = {
      ...base,
      npi: maria.record.npi,
      licenceNumber: "RN 1",
      licenceState: "TX",
      licenceBoard: "Board of Nursing",
      program: "A school",
      programEndsOn: "2028-05-20",
      practiceSetting: "hospital",
      employer: "Bexar Health",
    };
    expect(claimSchema.parse({ ...everything, path: "licence" })).toMatchObject(
      {
        npi: null,
        licenceNumber: "RN 1",
        program: "",
        programEndsOn: null,
        practiceSetting: "hospital",
        employer: "Bexar Health",
      },
    );
    expect(claimSchema.parse({ ...everything, path: "trainee" })).toMatchObject(
      {
        npi: null,
        licenceNumber: "",
        program: "A school",
        programEndsOn: new Date("2028-05-20"),
      },
    );
    expect(claimSchema.parse({ ...everything, path: "npi" })).toMatchObject({
      npi: maria.record.npi,
      programEndsOn: null,
    });
  });

  test.each<[string, Record<string, string>, string, string]>([
    [
      "a school",
      { path: "trainee", programEndsOn: "2028-05-20" },
      "program",
      "required",
    ],
    [
      "a day",
      { path: "trainee", program: "A", programEndsOn: "May" },
      "programEndsOn",
      "date-form",
    ],
    [
      "the profession aimed at",
      {
        path: "trainee",
        program: "A",
        programEndsOn: "2028-05-20",
        profession: "trainee",
      },
      "profession",
      "profession-aimed",
    ],
    [
      "a setting of the list",
      { path: "npi", npi: "2345678906", practiceSetting: "moon" },
      "practiceSetting",
      "setting-unknown",
    ],
  ])("asks for %s", (_, changes, field, reason) => {
    const { error } = claimSchema.safeParse({ ...base, ...changes });
    const issues = error?.issues.map((one) => [
      one.path.join("."),
      one.message,
    ]);
    expect(issues).toContainEqual([field, reason]);
  });
});
