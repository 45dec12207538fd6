import { beforeEach, describe, expect, test } from "vitest";
import { databaseNow, db } from "#lib/db.ts";
import {
  claimFormOf,
  decided,
  hold,
  makeAccount,
  prepareClaims,
  proven,
  registerMore,
  trySubmitting,
  type Account,
} from "#lib/testing/claims.ts";
import { interleaved, median, rankTest } from "#lib/testing/rank.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { findClaimForReader, findStanding } from "../queries.ts";
import type { ClaimInput } from "../schema.ts";

// The rule that nobody learns from us whether a number is taken is about
// answers, and about how long they take: the one place where time is tested.

const [, , , , samuel] = demoProviders as DemoProvider[] & { 4: DemoProvider };

beforeEach(prepareClaims);

type Seen = { who: Account; form: ClaimInput };

/** All that a claimant can come to see, without ids, dates and own words. */
async function everythingSeen({ who, form }: Seen): Promise<string> {
  const outcome = await trySubmitting(who, form);
  if (!outcome.ok) return masked(outcome, who, form);
  const { claimId } = outcome;
  let status = await decided(claimId);
  if (status === "confirming") status = await proven(who, claimId);
  const mails = await db.outboxMail.findMany({
    where: { recipient: { in: [who.email, form.workEmail] } },
    orderBy: { id: "asc" },
    select: { kind: true, subject: true, text: true, html: true },
  });
  const standing = await findStanding(db, who.id, await databaseNow(db));
  const claim = await findClaimForReader(who.id);
  return masked({ outcome, status, mails, standing, claim }, who, form);
}

function masked(seen: unknown, who: Account, form: ClaimInput): string {
  return JSON.stringify(seen)
    .replaceAll(who.email, "[account]")
    .replaceAll(form.workEmail, "[work]")
    .replaceAll(form.npi ?? "-", "[npi]")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "[id]")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "[time]")
    .replaceAll(/\d{6}(?=[\\< ])/g, "[code]");
}

describe("a claimed, a waiting and a free number look the same to", () => {
  test.each<[string, Record<string, string>, "account" | "other" | "hospital"]>(
    [
      ["somebody with a free mailbox", {}, "account"],
      ["somebody who has to prove a mailbox", {}, "other"],
      ["somebody who misspells the name", { lastName: "Nguyem" }, "account"],
      ["somebody of another name", { firstName: "Carla" }, "account"],
      [
        "somebody with a hospital's mailbox that shows another name",
        {},
        "hospital",
      ],
      [
        "somebody with a throw-away mailbox",
        { workEmail: "x@ten-minutes.example" },
        "account",
      ],
    ],
  )("%s", async (_, changes, mailbox) => {
    const [claimed, waiting, free] = await registerMore(samuel, 3);
    await hold([claimed!]);
    const other = await makeAccount();
    const early = claimFormOf(waiting!, { workEmail: other.email });
    await trySubmitting(other, early);
    const seen: string[] = [];
    for (const person of [claimed!, waiting!, free!]) {
      const who = await makeAccount();
      const workEmail = {
        account: who.email,
        other: `proof-of-${who.email}`,
        hospital: `desk-${who.id}@harbor-hospital.example`,
      }[mailbox];
      const form = claimFormOf(person, { workEmail, ...changes });
      seen.push(await everythingSeen({ who, form }));
    }
    expect(seen[1]).toBe(seen[0]);
    expect(seen[2]).toBe(seen[0]);
    expect(seen[0]).not.toContain("claimed-elsewhere");
  });
});

const samples = 200;
const requests = ["a first request", "one in the place of another"] as const;
type Times = { claimed: number[]; free: number[] };

/**
 * Milliseconds of each answer to a first request, and to one that takes its
 * place, for claimed and free numbers in turn.
 */
async function measure(round: number): Promise<[Times, Times]> {
  const people = await registerMore(samuel, 2 * samples, round * 1000);
  const [claimed, free] = [people.slice(0, samples), people.slice(samples)];
  await hold(claimed);
  const first: Times = { claimed: [], free: [] };
  const second: Times = { claimed: [], free: [] };
  for (const { kind, item } of interleaved(claimed, free)) {
    const who = await makeAccount();
    const form = claimFormOf(item, { workEmail: who.email });
    first[kind].push(await timeOf(who, form));
    await db.claim.updateMany({
      where: { subscriberId: who.id },
      data: { status: "in_review" },
    });
    second[kind].push(await timeOf(who, form));
  }
  return [first, second];
}

async function timeOf(who: Account, form: ClaimInput): Promise<number> {
  const start = performance.now();
  const outcome = await trySubmitting(who, form);
  const took = performance.now() - start;
  expect(outcome.ok).toBe(true);
  return took;
}

test(
  "how long the answer takes tells nothing, over 200 requests of each kind",
  { timeout: 600_000 },
  async () => {
    let waiting = [0, 1];
    // A loaded machine may skew one round; what leaks skews every one.
    for (const round of [1, 2]) {
      const times = await measure(round);
      waiting = waiting.filter((kind) => {
        const { claimed, free } = times[kind]!;
        const score = rankTest(claimed, free);
        console.info(
          `to ${requests[kind]}: claimed, median ${median(claimed).toFixed(1)} ms; free, median ${median(free).toFixed(1)} ms; rank test ${score.toFixed(3)}`,
        );
        return !(Math.abs(score - 0.5) <= 0.1);
      });
      if (waiting.length === 0) break;
    }
    expect(waiting.map((kind) => requests[kind])).toEqual([]);
  },
);

test("the rank test itself tells times apart that differ, and not those that do not", () => {
  const noise = (index: number) => (index * 7919) % 100;
  const times = Array.from({ length: 200 }, (_, index) => 20 + noise(index));
  expect(rankTest(times, times)).toBe(0.5);
  const slower = times.map((time) => time + 30);
  expect(rankTest(slower, times)).toBeGreaterThan(0.7);
});
