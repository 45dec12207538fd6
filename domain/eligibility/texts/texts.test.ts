import { beforeEach, expect, test } from "vitest";
import { operatorActor as actor } from "#domain/audit/schema.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { db } from "#lib/db.ts";
import {
  claimFormOf,
  makeAccount,
  prepareClaims,
  submitted,
} from "#lib/testing/claims.ts";
import { changeOffer, changeText } from "./commands.ts";
import { findTextHistory, listTexts } from "./queries.ts";
import { textSchema } from "./schema.ts";

beforeEach(prepareClaims);

const attestation = "I am who I say, and I practice in the United States.";

test("a changed text is a new version, and claims keep the one they were made under", async () => {
  const provider = demoProviders[0]!;
  const before = await submitted(await makeAccount(), claimFormOf(provider));
  expect(
    await changeText({ kind: "attestation", text: attestation }, actor),
  ).toEqual({
    ok: true,
    version: 2,
  });
  const after = await submitted(await makeAccount(), claimFormOf(provider));
  const [newest, first] = await findTextHistory("attestation");
  const textOf = async (id: string) =>
    (await db.claim.findUniqueOrThrow({ where: { id } })).attestationTextId;
  expect(await textOf(before.claimId)).toBe(first?.id);
  expect(await textOf(after.claimId)).toBe(newest?.id);
});

test("the same words are no new version", async () => {
  await changeText({ kind: "privacy", text: attestation }, actor);
  expect(
    await changeText({ kind: "privacy", text: attestation }, actor),
  ).toEqual({
    ok: false,
    reason: "unchanged",
    field: "text",
  });
});

test("a kind nobody has written begins with version 1", async () => {
  const texts = await listTexts();
  expect(texts.find(({ kind }) => kind === "privacy")?.newest).toBeNull();
  expect(
    await changeText({ kind: "privacy", text: attestation }, actor),
  ).toMatchObject({ version: 1 });
});

test("two changes at once become two versions", async () => {
  await Promise.all([
    changeOffer({ text: "Free for those who treat." }, actor),
    changeOffer({ text: "Free for those who heal." }, actor),
  ]);
  const versions = await findTextHistory("offer");
  expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
});

test.each([
  [{ kind: "slogan", text: attestation }, "kind: unknown"],
  [{ kind: "attestation", text: "Yes" }, "text: too-short"],
  [{ kind: "attestation", text: "x".repeat(1001) }, "text: too-long"],
])("%j is refused", (input, expected) => {
  const { error } = textSchema.safeParse(input);
  expect(
    error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
  ).toContain(expected);
});
