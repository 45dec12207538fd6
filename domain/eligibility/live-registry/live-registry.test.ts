import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { startRegistryApi, type RegistryApi } from "#bin/lib/registry-api.ts";
import { db } from "#lib/db.ts";
import {
  makeAccount,
  mailedMailboxCode,
  prepareClaims,
  readerOf,
  trySubmitting,
} from "#lib/testing/claims.ts";
import { operatorActor } from "#domain/audit/schema.ts";
import { confirmMailbox } from "../mailbox-proof/commands.ts";
import { registryClient, type AskRegistry } from "../registry/client.ts";
import { addRegistryEntries } from "../registry/commands.ts";
import { findClaimForReview } from "../review/queries.ts";
import { claimSchema } from "../schema.ts";
import { putToDecision, settleWaitingClaims } from "../settling/commands.ts";
import { entryOf } from "../registry/synthetic.ts";
import type { World } from "../synthetic/life.ts";
import { endOf, providerOf, type Provider } from "../synthetic/provider.ts";
import { syntheticNpi } from "../synthetic/numbers.ts";
import { askNextClaim } from "./commands.ts";

const world: World = { seed: 1, rows: 20_000, week: 0 };
const rows = Array.from({ length: world.rows }, (_, index) => index);
const nurse = rows
  .map((index) => providerOf(world, index))
  .find(
    (one) =>
      one.slots.length === 1 &&
      one.slots[0]?.code.startsWith("363L") &&
      /^[A-Z]{5,}$/.test(one.names?.last ?? ""),
  )!;
const ended = rows.find((index) => endOf(world, index) !== null)!;

let api: RegistryApi;
let ask: AskRegistry;
beforeAll(async () => {
  api = await startRegistryApi({ world });
  process.env.PRECIS_REGISTRY_API = api.url;
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.set("well");
  // A client that has met no trouble yet: that of the process may be resting.
  ask = registryClient(new URL(api.url), { tryFor: 2000, pause: 5, rest: 50 });
  await prepareClaims();
});

describe("a number that no snapshot knows", () => {
  test("is asked of the live registry, and its owner approved by that record", async () => {
    const { claimId } = await claimAs(nurse);
    // Nothing is asked within the request that brings the code.
    const before = api.asked();
    expect(await statusOf(claimId)).toBe("checking");
    await settleWaitingClaims();
    expect(await statusOf(claimId)).toBe("checking");
    expect(api.asked()).toBe(before);

    expect(await askNextClaim()).toBe(claimId);
    await settleWaitingClaims();
    expect(await statusOf(claimId)).toBe("approved");
    expect(await askNextClaim()).toBeNull();
    const event = await db.qualificationEvent.findFirstOrThrow();
    expect(event.method).toBe("work-mailbox");
    expect(await db.registryRecord.count({ where: { npi: nurse.npi } })).toBe(
      0,
    );
    const review = await findClaimForReview(claimId);
    expect(review?.record?.lastName).toBe(nurse.names!.last);
  });

  test("is for a person where the live registry does not know it either", async () => {
    const unissued = syntheticNpi(world.rows + 5);
    const { claimId } = await claimAs(nurse, { npi: unissued });
    await decideLive();
    expect(await statusOf(claimId)).toBe("in_review");
    expect(await outcomesOf(claimId)).toEqual(["unknown"]);
  });

  test("is for a person where the live registry has ended it", async () => {
    const { claimId } = await claimAs(nurse, { npi: syntheticNpi(ended) });
    await decideLive();
    expect(await statusOf(claimId)).toBe("in_review");
    expect(await outcomesOf(claimId)).toEqual(["deactivated"]);
  });

  test.each(["broken", "garbage", "html", "odd", "elsewhere"] as const)(
    "is for a person while the live registry is %s, and asked again an hour later",
    async (mode) => {
      api.set(mode);
      const { claimId } = await claimAs(nurse);
      await decideLive();
      expect(await statusOf(claimId)).toBe("in_review");
      expect(await outcomesOf(claimId)).toEqual(["unavailable"]);

      api.set("well");
      ask = registryClient(new URL(api.url));
      await db.$transaction((tx) => putToDecision(tx, claimId));
      expect(await askNextClaim()).toBeNull();
      await db.evidenceItem.updateMany({
        where: { claimId, kind: "live-registry" },
        data: { createdAt: new Date(Date.now() - 3_700_000) },
      });
      expect(await askNextClaim(ask)).toBe(claimId);
      await settleWaitingClaims();
      expect(await statusOf(claimId)).toBe("approved");
    },
    40_000,
  );

  test("says nothing for anybody's other claim, and gives way to a snapshot", async () => {
    const { claimId } = await claimAs(nurse);
    await decideLive();
    const newer = { ...entryOf(nurse), lastName: "SOMEBODYELSE" };
    await addRegistryEntries("A later snapshot", [newer], operatorActor);
    const review = await findClaimForReview(claimId);
    expect(review?.record?.lastName).toBe("SOMEBODYELSE");
  });

  test("does not wait for ever when nobody asks", async () => {
    const { claimId } = await claimAs(nurse);
    await db.claim.update({
      where: { id: claimId },
      data: { checkAt: new Date(Date.now() - 130_000) },
    });
    await settleWaitingClaims();
    expect(await statusOf(claimId)).toBe("in_review");
  });
});

test("a number that a snapshot knows is never asked about", async () => {
  await addRegistryEntries("A snapshot", [entryOf(nurse)], operatorActor);
  const { claimId } = await claimAs(nurse);
  expect(await askNextClaim()).toBeNull();
  await settleWaitingClaims();
  expect(await statusOf(claimId)).toBe("approved");
});

async function decideLive(): Promise<void> {
  while (await askNextClaim(ask));
  await settleWaitingClaims();
}

async function claimAs(
  { npi, names, practice }: Provider,
  changes: Record<string, string> = {},
) {
  const who = await makeAccount();
  const form = claimSchema.parse({
    path: "npi",
    firstName: names!.first,
    lastName: names!.last,
    profession: "nurse-practitioner",
    npi,
    workEmail:
      `${names!.first}.${names!.last}@harbor-hospital.example`.toLowerCase(),
    practiceState: practice!.state,
    practiceZip: practice!.zip.slice(0, 5),
    attested: "yes",
    ...changes,
  });
  const taken = await trySubmitting(who, form);
  if (!taken.ok) throw new Error(taken.reason);
  const code = await mailedMailboxCode();
  await confirmMailbox({ id: taken.claimId, code }, readerOf(who), who.id);
  return taken;
}

async function statusOf(id: string) {
  const claim = await db.claim.findUniqueOrThrow({
    where: { id },
    select: { status: true },
  });
  return claim.status;
}

async function outcomesOf(claimId: string) {
  const items = await db.evidenceItem.findMany({
    where: { claimId, kind: "live-registry" },
  });
  return items.map(({ detail }) => (detail as { outcome: string }).outcome);
}
