import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import { emptyFormReturn } from "#lib/form-return-schema.ts";
import {
  claimFormOf,
  makeAccount,
  prepareClaims,
  submitted,
} from "#lib/testing/claims.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { clearOldDrafts } from "../jobs.ts";
import { discardDraft, saveDraft } from "./commands.ts";
import { loadDraft, loadOpening } from "./loaders.ts";
import { findDraft } from "./queries.ts";
import { draftSchema } from "./schema.ts";

const [maria] = demoProviders as [DemoProvider];
const typed = {
  firstName: "Maria",
  npi: "23",
  programEndsOn: "soon",
  attested: "yes",
  returnTo: "/articles/pain#p3",
};

beforeEach(prepareClaims);

describe("a half-filled form", () => {
  test("comes back as it was typed, right or wrong, but for the reader's word", async () => {
    const who = await makeAccount();
    await saveDraft(draftSchema.parse(typed), who.id);
    expect(await findDraft(who.id)).toMatchObject({
      returnTo: "/articles/pain#p3",
      values: { firstName: "Maria", npi: "23", programEndsOn: "soon" },
    });
    expect((await findDraft(who.id))?.values).not.toHaveProperty("attested");
    await saveDraft(draftSchema.parse({ ...typed, npi: "234" }), who.id);
    expect((await findDraft(who.id))?.values.npi).toBe("234");
    expect(await db.claimDraft.count()).toBe(1);
  });

  test("keeps its last state, in whatever order its states arrive", async () => {
    const who = await makeAccount();
    const openedAt = new Date().toISOString();
    const states = ["2", "23", "234"].map((npi, index) =>
      draftSchema.parse({ ...typed, npi, openedAt, turn: index + 1 }),
    );
    for (const state of [states[2]!, states[0]!, states[1]!])
      await saveDraft(state, who.id);
    expect((await findDraft(who.id))?.values.npi).toBe("234");
    await discardDraft(who.id);
    await Promise.all(
      [...states, ...states.toReversed()].map((state) =>
        saveDraft(state, who.id),
      ),
    );
    expect((await findDraft(who.id))?.values.npi).toBe("234");
    const byButton = draftSchema.parse({ ...typed, npi: "2345", openedAt });
    await saveDraft(byButton, who.id);
    await saveDraft(states[2]!, who.id);
    expect((await findDraft(who.id))?.values.npi).toBe("2345");
    const elsewhere = new Date(Date.now() + 1000).toISOString();
    await saveDraft({ ...states[0]!, openedAt: elsewhere }, who.id);
    expect((await findDraft(who.id))?.values.npi).toBe("2");
  });

  test("that arrives after its claim is not kept", async () => {
    const who = await makeAccount();
    const late = { ...typed, openedAt: await loadOpening(), turn: 1 };
    await submitted(who, claimFormOf(maria));
    await saveDraft(draftSchema.parse(late), who.id);
    expect(await findDraft(who.id)).toBeNull();
    const next = { ...typed, openedAt: await loadOpening(), turn: 1 };
    await saveDraft(draftSchema.parse(next), who.id);
    expect(await findDraft(who.id)).not.toBeNull();
  });

  test("is nobody else's, not even under their own row", async () => {
    const [who, other] = [await makeAccount(), await makeAccount()];
    await saveDraft(draftSchema.parse(typed), who.id);
    expect(await findDraft(other.id)).toBeNull();
    const row = await db.claimDraft.findFirstOrThrow();
    expect(Buffer.from(row.sealed).toString("latin1")).not.toContain("Maria");
    await db.claimDraft.update({
      where: { subscriberId: who.id },
      data: { subscriberId: other.id },
    });
    expect(await findDraft(other.id)).toBeNull();
  });

  test("is gone when the claim is sent, and when its reader throws it away", async () => {
    const who = await makeAccount();
    await saveDraft(draftSchema.parse(typed), who.id);
    await submitted(who, claimFormOf(maria));
    expect(await findDraft(who.id)).toBeNull();
    await saveDraft(draftSchema.parse(typed), who.id);
    await discardDraft(who.id);
    expect(await findDraft(who.id)).toBeNull();
  });

  test("that was refused becomes the draft, so that a second look loses nothing", async () => {
    const who = await makeAccount();
    const back = {
      errors: [{ field: "npi", reason: "npi-length" }],
      values: { firstName: "Maria", npi: "23" },
    };
    expect((await loadDraft(who.id, back))?.values.npi).toBe("23");
    expect((await loadDraft(who.id, emptyFormReturn))?.values.npi).toBe("23");
  });

  test("waits thirty days", async () => {
    const [early, late] = [await makeAccount(), await makeAccount()];
    for (const who of [early, late]) {
      await saveDraft(draftSchema.parse(typed), who.id);
    }
    await db.claimDraft.update({
      where: { subscriberId: early.id },
      data: { savedAt: addDays(new Date(), -31) },
    });
    expect(await clearOldDrafts()).toBe(1);
    expect(await findDraft(early.id)).toBeNull();
    expect(await findDraft(late.id)).not.toBeNull();
  });
});

test("whatever is posted, only answers of the form are kept, and bounded", () => {
  const { values, returnTo } = draftSchema.parse({
    firstName: `Ma\0ria\ud800${"a".repeat(500)}`,
    lastName: ["two", "names"],
    specialty: "",
    secret: "x",
    returnTo: "https://elsewhere.example",
  });
  expect(Object.keys(values)).toEqual(["firstName"]);
  expect(values.firstName).toHaveLength(300);
  expect(values.firstName?.isWellFormed()).toBe(true);
  expect(values.firstName).not.toContain("\0");
  expect(returnTo).toBe("/");
});
