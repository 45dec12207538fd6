import { beforeEach, describe, expect, test } from "vitest";
import { operatorActor, type Actor } from "#domain/audit/schema.ts";
import { db } from "#lib/db.ts";
import { prepareClaims } from "#lib/testing/claims.ts";
import { findPolicy } from "../queries.ts";
import { simulateWaiting, startSimulation } from "../simulations/commands.ts";
import { findStanding } from "../simulations/queries.ts";
import {
  activateDraft,
  draftPolicy,
  removeDraft,
  saveWeights,
} from "./commands.ts";
import { leavesOf } from "./leaves.ts";
import { findPolicyVersion, listPolicies } from "./queries.ts";
import { weightsFormSchema } from "./schema.ts";

const actor: Actor = { ...operatorActor, label: "An administrator" };

beforeEach(prepareClaims);

async function newDraft(): Promise<number> {
  const drafted = await draftPolicy({ version: 1 }, actor);
  if (!drafted.ok) throw new Error(drafted.reason);
  return drafted.version;
}

/** The weights form as a browser would send it, with some fields typed anew. */
async function weightsForm(
  version: number,
  typed: Record<string, string> = {},
): Promise<Record<string, string>> {
  const { policy, fingerprint, note } = (await findPolicyVersion(version))!;
  const fields = leavesOf(policy).map(({ path, value }) => [
    `weights.${path}`,
    value,
  ]);
  const rest = { version: String(version), seen: fingerprint, note };
  return {
    ...(Object.fromEntries(fields) as Record<string, string>),
    ...rest,
    ...typed,
  };
}

async function save(version: number, typed: Record<string, string>) {
  const form = await weightsForm(version, typed);
  return saveWeights(weightsFormSchema.parse(form), actor);
}

async function simulate(version: number) {
  await startSimulation(
    {
      version,
      from: new Date("2020-01-01"),
      until: new Date("2100-01-01"),
      most: 1000,
    },
    actor,
  );
  await simulateWaiting();
}

const activate = (version: number) =>
  activateDraft(
    { version, note: "Agreed by the editorial board", confirmed: "yes" },
    actor,
  );

test("a draft starts as a copy, is in nobody's way, and can be deleted", async () => {
  const version = await newDraft();
  expect(version).toBe(2);
  expect((await findPolicy()).version).toBe(1);
  const [draft, first] = await listPolicies();
  expect(draft).toMatchObject({ version: 2, state: "draft", decisions: 0 });
  expect(first).toMatchObject({ version: 1, state: "in-force" });
  const one = await findPolicyVersion(1);
  expect((await findPolicyVersion(2))?.fingerprint).toBe(one?.fingerprint);
  expect(await removeDraft({ version }, actor)).toEqual({ ok: true });
  expect(await findPolicyVersion(2)).toBeNull();
});

test("what is typed into a draft is kept, and the trail names each weight", async () => {
  const version = await newDraft();
  await save(version, {
    "weights.thresholds.bound": "70",
    "weights.terms.askDays": "300, 600",
    note: "Stricter",
  });
  const { policy, note } = (await findPolicyVersion(version))!;
  expect(policy.thresholds.bound).toBe(70);
  expect(policy.terms.askDays).toEqual([300, 600]);
  expect(note).toBe("Stricter");
  const entry = await db.auditEntry.findFirstOrThrow({
    where: { action: "policy.draft-changed" },
  });
  expect(entry.before).toEqual({
    "thresholds.bound": "60",
    "terms.askDays": "365, 730",
    note: "",
  });
});

test.each([
  [
    { "weights.points.federated": "lots" },
    "weights.points.federated: whole-number",
  ],
  [
    { "weights.points.federated": "" },
    "weights.points.federated: whole-number",
  ],
  [
    { "weights.points.federated": "101" },
    "weights.points.federated: out-of-range",
  ],
  [
    { "weights.risk.numberNew.days": "-1" },
    "weights.risk.numberNew.days: whole-number",
  ],
  [
    { "weights.thresholds.proofed": "50" },
    "weights.thresholds.proofed: below-bound",
  ],
  [
    { "weights.thresholds.singleItem": "61" },
    "weights.thresholds.singleItem: above-bound",
  ],
  [
    { "weights.terms.askDays": "730, 365" },
    "weights.terms.askDays: not-rising",
  ],
  [
    { "weights.terms.askDays": "365, 2000" },
    "weights.terms.askDays: after-the-end",
  ],
  [
    { "weights.terms.askDays": "365, soon" },
    "weights.terms.askDays.1: whole-number",
  ],
])("%j is answered beside its field", async (typed, expected) => {
  const form = await weightsForm(1, typed as Record<string, string>);
  const { error } = weightsFormSchema.safeParse(form);
  expect(
    error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
  ).toContain(expected);
});

test("two people at one draft do not overwrite each other", async () => {
  const version = await newDraft();
  const stale = await weightsForm(version, { "weights.points.phone": "30" });
  await save(version, { "weights.points.letter": "60" });
  expect(await saveWeights(weightsFormSchema.parse(stale), actor)).toEqual({
    ok: false,
    reason: "stale",
  });
});

describe("a draft goes into force", () => {
  test("never untried, never as it was before its last change", async () => {
    const version = await newDraft();
    expect(await activate(version)).toMatchObject({ reason: "not-simulated" });
    await simulate(version);
    await save(version, { "weights.thresholds.bound": "61" });
    expect(await activate(version)).toMatchObject({
      reason: "simulation-outdated",
    });
    await simulate(version);
    expect(await activate(version)).toEqual({ ok: true });
    expect(await findPolicy()).toMatchObject({
      version: 2,
      thresholds: { bound: 61 },
    });
  });

  test("with what was simulated in the trail, and word to the page caches", async () => {
    const version = await newDraft();
    await save(version, { "weights.thresholds.bound": "61" });
    await simulate(version);
    await activate(version);
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { action: "policy.activated" },
    });
    expect(entry.reason).toBe("Agreed by the editorial board");
    expect(entry.after).toMatchObject({
      version: 2,
      changed: ["thresholds.bound: 60 -> 61"],
      simulated: { unreadable: 0 },
    });
  });

  test("once: then neither form nor database changes it", async () => {
    const version = await newDraft();
    await simulate(version);
    await activate(version);
    expect(await activate(version)).toMatchObject({
      reason: "already-activated",
    });
    expect(await save(version, { note: "Later" })).toMatchObject({
      reason: "already-activated",
    });
    await expect(
      db.eligibilityPolicy.update({ where: { version }, data: { note: "x" } }),
    ).rejects.toThrow(/does not change/);
    await expect(
      db.eligibilityPolicy.delete({ where: { version: 1 } }),
    ).rejects.toThrow();
  });

  test("but not behind a newer one", async () => {
    const older = await newDraft();
    const newer = await newDraft();
    await simulate(newer);
    await activate(newer);
    await simulate(older);
    expect(await activate(older)).toMatchObject({ reason: "overtaken" });
  });
});

test("a change of the version in force makes a simulation outdated", async () => {
  const waiting = await newDraft();
  await simulate(waiting);
  const draft = (await findPolicyVersion(waiting))!;
  expect((await findStanding(draft, 1)).state).toBe("current");
  expect((await findStanding(draft, 3)).state).toBe("outdated");
});
