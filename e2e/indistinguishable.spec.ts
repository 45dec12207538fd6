import path from "node:path";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { hold, registerMore } from "#lib/testing/claims.ts";
import { db } from "#lib/db.ts";
import { interleaved, median, rankTest } from "#lib/testing/rank.ts";
import { makePerson, type Person } from "./support/people.ts";
import { startServer, type Running } from "./support/process.ts";
import { ask, type Answer } from "./support/raw.ts";
import { expect, test } from "./support/test.ts";

// Whoever has nothing that binds a record to them must not learn whether it is
// bound to somebody else: not by what we answer, and not by when.

const samples = 200;
const lanes = 4;
type Kind = "claimed" | "free";
let server: Running;

test.beforeAll(async () => {
  // Each request comes from a network of its own, which only a trusted proxy
  // may say.
  server = await startServer(
    { PRECIS_TRUST_PROXY: "1" },
    path.join(process.env.PRECIS_DATA_DIR!, "logs", "indistinguishable.log"),
  );
});
test.afterAll(async () => {
  await server.stop();
  // Hundreds that wait would stand in the way of whoever tests the queue.
  await db.claim.updateMany({
    where: { npi: { in: numbers }, status: "in_review" },
    data: { status: "superseded", dueAt: null },
  });
});

const numbers: string[] = [];

let networks = 0;

function headersOf(person: Person): Record<string, string> {
  networks += 1;
  return {
    origin: server.url,
    cookie: person.cookie,
    "x-forwarded-for": `10.${Math.floor(networks / 250)}.${networks % 250}.1`,
  };
}

function sendClaim(person: Person, provider: DemoProvider): Promise<Answer> {
  const form = new URLSearchParams({
    path: "npi",
    firstName: provider.firstName,
    lastName: provider.lastName,
    profession: provider.profession,
    npi: provider.record.npi,
    workEmail: person.email,
    practiceState: provider.state,
    practiceZip: provider.zip,
    attested: "yes",
    returnTo: "/articles/pain",
  });
  return ask(server.url, {
    method: "POST",
    path: "/account/claims",
    headers: {
      ...headersOf(person),
      "content-type": "application/x-www-form-urlencoded",
    },
    body: form.toString(),
  });
}

/** The answer, the page after it and the reader's standing, without what is personal. */
async function everythingSeen(
  person: Person,
  provider: DemoProvider,
  answer: Answer,
): Promise<string> {
  const look = (address: string) =>
    ask(server.url, { path: address, headers: headersOf(person) });
  const me = await look("/api/me");
  const page = await look("/account/claim/status");
  return [answer, me, page]
    .map(({ status, everything }) => `${status}\n${inOrder(everything)}`)
    .join("\n\n")
    .replaceAll(person.email, "[email]")
    .replaceAll(provider.record.npi, "[npi]")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, "[id]")
    .replaceAll(/'sha256-[^']+'(?: 'sha256-[^']+')*/g, "[scripts]")
    .replaceAll(/precis_device=[\w-]{43}/g, "[device]")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "[time]")
    .replaceAll(/\w+ \d+, \d{4}, \d+:\d\d\s[AP]M UTC/g, "[time]")
    .replaceAll(/(?<=\n|^)(date|etag|content-length)\n[^\n]*/gi, "$1");
}

const flight = /<script>self\.__next_f\.push\((.*?)\)<\/script>/gs;

/**
 * The page with the data for its scripts as a sorted list of every text in it:
 * React cuts and orders that data as its parts get ready, which differs from
 * one request to the next.
 */
function inOrder(page: string): string {
  const rows = [...page.matchAll(flight)]
    .map(([, pushed]) => (JSON.parse(pushed!) as [number, string?])[1] ?? "")
    .join("");
  const texts = new Set(rows.match(/"(?:[^"\\]|\\.)*"/g) ?? []);
  const carried = [...texts].filter((text) => !/^"\$L?[\da-f]*"$/.test(text));
  return [page.replaceAll(flight, ""), ...carried.toSorted()].join("\n");
}

test("a claimed and a free number cannot be told apart, over 200 requests each", async () => {
  test.setTimeout(1_200_000);
  let score = Number.NaN;
  // A loaded machine may skew one round; what leaks skews every one.
  for (const round of [1, 2]) {
    const times = await measure(round);
    score = rankTest(times.claimed, times.free);
    console.log(
      `claimed: ${times.claimed.length}, median ${median(times.claimed).toFixed(1)} ms; free: ${times.free.length}, median ${median(times.free).toFixed(1)} ms; rank test ${score.toFixed(3)}`,
    );
    if (Math.abs(score - 0.5) <= 0.1) break;
  }
  expect(Math.abs(score - 0.5)).toBeLessThanOrEqual(0.1);
});

async function measure(round: number) {
  const start = round * 10_000 + Math.floor(Math.random() * 1000) * 100_000;
  const people = await registerMore(demoProviders[4]!, 2 * samples, start);
  const [claimed, free] = [people.slice(0, samples), people.slice(samples)];
  await hold(claimed);
  numbers.push(...people.map(({ record }) => record.npi));
  const times = { claimed: [] as number[], free: [] as number[] };
  let seen: string | null = null;
  const queue = interleaved(claimed, free).values();
  const sendAll = async () => {
    for (const one of queue) await send(one);
  };
  const send = async ({ kind, item }: { kind: Kind; item: DemoProvider }) => {
    const person = await makePerson("none");
    const begin = performance.now();
    const answer = await sendClaim(person, item);
    times[kind].push(performance.now() - begin);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/account/claim/status");
    const now = await everythingSeen(person, item, answer);
    seen ??= now;
    expect(now).toBe(seen);
  };
  // Most of an answer's time is waiting: a few readers at once.
  await Promise.all(Array.from({ length: lanes }, sendAll));
  return times;
}
