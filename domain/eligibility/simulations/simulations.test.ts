import { beforeEach, describe, expect, test } from "vitest";
import { operatorActor } from "#domain/audit/schema.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { db } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import {
  claimFormOf,
  makeAccount,
  prepareClaims,
  proven,
  submitted,
} from "#lib/testing/claims.ts";
import { draftPolicy } from "../policies/commands.ts";
import { findPolicyVersion } from "../policies/queries.ts";
import { policySchema, policyV1, type Policy } from "../policy.ts";
import {
  simulateNextPiece,
  simulateWaiting,
  startSimulation,
} from "./commands.ts";
import { findStanding, listChanges } from "./queries.ts";
import { pointsUnder, replay } from "./replay.ts";
import { changeFilterSchema, simulationSchema } from "./schema.ts";

beforeEach(prepareClaims);

async function draft(change: (policy: Policy) => void): Promise<number> {
  const drafted = await draftPolicy({ version: 1 }, operatorActor);
  if (!drafted.ok) throw new Error(drafted.reason);
  const { policy } = (await findPolicyVersion(drafted.version))!;
  change(policy);
  const { version, ...contents } = policySchema.parse(policy);
  await db.eligibilityPolicy.update({
    where: { version },
    data: { policy: contents as Prisma.InputJsonObject },
  });
  return drafted.version;
}

const start = (version: number, changes: Record<string, unknown> = {}) =>
  startSimulation(
    {
      version,
      from: new Date("2020-01-01"),
      until: new Date("2100-01-01"),
      most: 1000,
      ...changes,
    },
    operatorActor,
  );

async function simulated(version: number, changes = {}) {
  await start(version, changes);
  await simulateWaiting();
  const { simulation } = await findStanding(
    (await findPolicyVersion(version))!,
    1,
  );
  return simulation!;
}

const all = changeFilterSchema.parse({});

/** One claim approved by its mailbox, one that waits for a person. */
async function twoClaims() {
  const [owner, other] = [demoProviders[0]!, demoProviders[1]!];
  const approved = await submitted(
    await makeAccount(owner.workEmail),
    claimFormOf(owner),
  );
  const who = await makeAccount();
  const waiting = await submitted(
    who,
    claimFormOf(other, { workEmail: "somebody@postbox.example" }),
  );
  const status = await proven(who, waiting.claimId);
  expect([approved.status, status]).toEqual(["approved", "in_review"]);
  return { approved: approved.claimId, waiting: waiting.claimId };
}

describe("a draft tried on past claims", () => {
  test("that changes nothing changes nobody", async () => {
    await twoClaims();
    const { tally, state, total, seen } = await simulated(
      await draft(() => {}),
    );
    expect({ state, total, seen }).toEqual({
      state: "done",
      total: 2,
      seen: 2,
    });
    expect(tally).toMatchObject({
      decided: { approve: 1, person: 1, decline: 0 },
      matrix: {
        approve: { approve: 1, person: 0 },
        person: { person: 1, approve: 0 },
      },
      unfaithful: 0,
      unreadable: 0,
    });
  });

  test("that is stricter would have sent the approved one to a person, and says why", async () => {
    const claims = await twoClaims();
    const stricter = await draft((policy) => {
      policy.thresholds.bound = 70;
    });
    const { id, tally } = await simulated(stricter);
    expect(tally.matrix.approve).toEqual({ approve: 0, person: 1, decline: 0 });
    const { rows, total } = await listChanges(id, all);
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      claimId: claims.approved,
      before: "approve",
      after: "person",
      reasonsBefore: ["clear"],
      reasonsAfter: ["points-short"],
    });
    const none = changeFilterSchema.parse({ before: "person" });
    expect((await listChanges(id, none)).rows).toEqual([]);
  });

  test("weighs old evidence anew: a hospital mailbox worth less binds no more", async () => {
    await twoClaims();
    const { tally } = await simulated(
      await draft((policy) => {
        policy.points.careMailboxNamed = 50;
      }),
    );
    expect(tally.matrix.approve.person).toBe(1);
  });

  test("reads its own professions", async () => {
    await twoClaims();
    const { tally } = await simulated(
      await draft((policy) => {
        const { list } = policy.professions as { list: { class: string }[] };
        for (const one of list.slice(1)) one.class = "person";
      }),
    );
    expect(tally.matrix.approve.person + tally.matrix.approve.approve).toBe(1);
  });

  test("sees each claim once, by the last decision of the rules in the period", async () => {
    await twoClaims();
    const none = await simulated(await draft(() => {}), {
      until: new Date("2021-01-01"),
    });
    expect(none).toMatchObject({ state: "done", total: 0 });
    const one = await simulated(await draft(() => {}), { most: 1 });
    expect(one).toMatchObject({ total: 1, seen: 1 });
  });

  test("sets aside what was redacted, and what it cannot reproduce", async () => {
    const { approved } = await twoClaims();
    const { inputs } = await db.decision.findFirstOrThrow({
      where: { claimId: approved, toStatus: "approved" },
    });
    const decision = { policyVersion: 1, decidedAt: new Date(), inputs };
    const policies = { own: policyV1, inForce: policyV1, draft: policyV1 };
    expect(replay(decision, policies).kind).toBe("replayed");
    expect(replay({ ...decision, inputs: { claim: null } }, policies)).toEqual({
      kind: "unreadable",
    });
    const own = structuredClone(policyV1);
    own.thresholds.bound = 90;
    expect(replay(decision, { ...policies, own })).toEqual({
      kind: "unfaithful",
    });
  });

  test("goes on where a killed process left it, and counts nothing twice", async () => {
    const { approved } = await twoClaims();
    await manyDecisionsLike(approved, 600);
    const version = await draft((policy) => {
      policy.thresholds.bound = 70;
    });
    await start(version);
    expect(await simulateNextPiece()).toBe(true);
    const halfway = await db.policySimulation.findFirstOrThrow();
    expect(halfway).toMatchObject({ state: "running", total: 602, seen: 100 });
    await simulateWaiting();
    const over = await db.policySimulation.findFirstOrThrow();
    expect(over).toMatchObject({ state: "done", total: 602, seen: 602 });
    expect(await db.policySimulationChange.count()).toBe(601);
  });

  test("begun anew takes the place of the unfinished one", async () => {
    const version = await draft(() => {});
    await twoClaims();
    await start(version);
    await start(version);
    await simulateWaiting();
    const states = await db.policySimulation.findMany({
      orderBy: { startedAt: "asc" },
      select: { state: true },
    });
    expect(states.map(({ state }) => state)).toEqual(["replaced", "done"]);
  });
});

/** Claims decided as this one was, each by its own account. */
async function manyDecisionsLike(claimId: string, count: number) {
  await db.$executeRaw`
    with made as (
      insert into subscriber (id, email)
      select gen_random_uuid(), 'many' || n || '@postbox.example'
        from generate_series(1, ${count}::int) n
      returning id),
    claims as (
      insert into claim (id, subscriber_id, path, status, first_name, last_name, profession,
             work_email, practice_state, practice_zip, offer_text_id, attestation_text_id)
      select gen_random_uuid(), made.id, path, status, first_name, last_name, profession,
             work_email, practice_state, practice_zip, offer_text_id, attestation_text_id
        from claim, made where claim.id = ${claimId}::uuid
      returning id)
    insert into decision (id, claim_id, actor_kind, from_status, to_status, reason, policy_version, inputs)
    select gen_random_uuid(), claims.id, actor_kind, from_status, to_status, reason, policy_version, inputs
      from claims, decision
     where decision.claim_id = ${claimId}::uuid and to_status = 'approved'`;
}

describe("old points find their weight by kind", () => {
  const policy = structuredClone(policyV1);
  policy.points = {
    ...policy.points,
    careMailboxNamed: 1,
    careMailbox: 2,
    documents: 3,
    documentsWithPhoto: 4,
    letter: 5,
  };
  const mailbox = {
    kind: "work-mailbox",
    domainClass: "care-delivery",
  } as const;
  const item = { domainClass: null };
  test.each([
    [{ ...mailbox, points: 60 }, 1],
    [{ ...mailbox, points: 45 }, 2],
    [{ ...mailbox, points: 60, showsName: true }, 1],
    [{ ...item, kind: "documents" as const, points: 50 }, 3],
    [{ ...item, kind: "documents" as const, points: 80 }, 4],
    [{ ...item, kind: "letter" as const, points: 50 }, 5],
    [{ ...item, kind: "reviewer" as const, points: 33 }, 33],
    [{ ...mailbox, domainClass: "free" as const, points: 0 }, 0],
  ])("%j now weighs %i", (evidence, expected) => {
    expect(pointsUnder(evidence, policyV1, policy)).toBe(expected);
  });
});

test.each([
  [{ from: "2026-01-31", until: "2026-01-30" }, "until: before-the-start"],
  [{ from: "soon" }, "from: date-form"],
  [{ most: "0" }, "most: out-of-range"],
  [{ most: "many" }, "most: whole-number"],
])("%j is answered beside its field", (typed, expected) => {
  const form = {
    version: "2",
    from: "2026-01-01",
    until: "2026-01-31",
    most: "9",
  };
  const { error } = simulationSchema.safeParse({ ...form, ...typed });
  expect(
    error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
  ).toContain(expected);
});
