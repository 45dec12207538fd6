import { beforeEach, describe, expect, test } from "vitest";
import { operatorActor as actor } from "#domain/audit/schema.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { db } from "#lib/db.ts";
import {
  claimFormOf,
  makeAccount,
  prepareClaims,
  submitted,
  trySubmitting,
} from "#lib/testing/claims.ts";
import { firstTable } from "../professions.ts";
import { simulateWaiting, startSimulation } from "../simulations/commands.ts";
import { activateDraft, draftPolicy, saveProfessions } from "./commands.ts";
import { findPolicyVersion } from "./queries.ts";
import { professionsFormSchema } from "./schema.ts";

beforeEach(prepareClaims);

async function newDraft(): Promise<number> {
  const drafted = await draftPolicy({ version: 1 }, actor);
  if (!drafted.ok) throw new Error(drafted.reason);
  return drafted.version;
}

/** The profession form as a browser would send it. */
async function professionsForm(
  version: number,
  change: (rows: Record<string, string>[]) => void = () => undefined,
) {
  const { policy, fingerprint } = (await findPolicyVersion(version))!;
  const table = policy.professions as typeof firstTable;
  const rows = table.list.map((one, at) => ({
    id: one.id,
    order: String((at + 1) * 10),
    label: one.label,
    class: one.class as string,
    codes: one.codes.join(" "),
    ...(one.usuallyHasNpi && { npi: "yes" }),
    state: one.retired ? "retired" : "offered",
  }));
  change(rows);
  const fields = rows.flatMap((row, at) =>
    Object.entries(row).map(([name, value]) => [
      `table.list.${at}.${name}`,
      value,
    ]),
  );
  return professionsFormSchema.parse({
    ...(Object.fromEntries(fields) as Record<string, string>),
    version: String(version),
    seen: fingerprint,
    "table.withdrawn": table.withdrawn.join(" "),
  });
}

describe("the professions of a draft", () => {
  test("may be renamed, moved, retired and added to", async () => {
    const version = await newDraft();
    const input = await professionsForm(version, (rows) => {
      rows[0]!.label = "Doctor of medicine";
      rows[1]!.order = "5";
      rows[2]!.state = "retired";
      rows.push({
        label: "Art therapist",
        class: "person",
        codes: "221700000x",
      });
    });
    expect(await saveProfessions(input, actor)).toEqual({ ok: true });
    const { policy } = (await findPolicyVersion(version))!;
    const { list } = policy.professions as typeof firstTable;
    expect(list.map(({ id }) => id).slice(0, 3)).toEqual([
      "art-therapist",
      "nurse-practitioner",
      "physician",
    ]);
    expect(list.find(({ id }) => id === "art-therapist")).toMatchObject({
      codes: ["221700000X"],
      class: "person",
    });
    expect(list.find(({ id }) => id === "physician")?.label).toBe(
      "Doctor of medicine",
    );
    expect(list.find(({ id }) => id === "physician-assistant")?.retired).toBe(
      true,
    );
  });

  test("that a claim names can be retired and not removed", async () => {
    const provider = demoProviders[0]!;
    await submitted(await makeAccount(), claimFormOf(provider));
    const version = await newDraft();
    const used = firstTable.list.findIndex(
      ({ id }) => id === provider.profession,
    );
    const input = await professionsForm(version, (rows) => {
      rows[used]!.state = "removed";
    });
    expect(await saveProfessions(input, actor)).toEqual({
      ok: false,
      reason: "profession-in-use",
      field: `table.list.${used}.state`,
    });
    const unused = await professionsForm(version, (rows) => {
      rows.find(({ id }) => id === "naturopath")!.state = "removed";
    });
    expect(await saveProfessions(unused, actor)).toEqual({ ok: true });
  });
});

test("a claim decided after activation names the new version and its professions", async () => {
  const provider = demoProviders[0]!;
  const version = await newDraft();
  await saveProfessions(
    await professionsForm(version, (rows) => {
      rows.find(({ id }) => id === provider.profession)!.state = "retired";
    }),
    actor,
  );
  const from = new Date("2020-01-01");
  const until = new Date("2100-01-01");
  await startSimulation({ version, from, until, most: 100 }, actor);
  await simulateWaiting();
  const activation = { version, note: "Agreed by the board" };
  await activateDraft({ ...activation, confirmed: "yes" }, actor);
  const refused = await trySubmitting(
    await makeAccount(),
    claimFormOf(provider),
  );
  expect(refused).toMatchObject({ reason: "profession-unknown" });
  const other = demoProviders.find(
    ({ profession }) => profession !== provider.profession,
  )!;
  const who = await makeAccount(other.workEmail);
  const { claimId } = await submitted(who, claimFormOf(other));
  const decision = await db.decision.findFirstOrThrow({ where: { claimId } });
  expect(decision.policyVersion).toBe(2);
});
