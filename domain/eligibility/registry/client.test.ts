import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import {
  startRegistryApi,
  type Mode,
  type RegistryApi,
} from "#bin/lib/registry-api.ts";
import { answerTo } from "../synthetic/answers.ts";
import type { World } from "../synthetic/life.ts";
import { syntheticNpi } from "../synthetic/numbers.ts";
import { endOf, providerOf } from "../synthetic/provider.ts";
import type { Npi } from "../npi.ts";
import { registryClient, type AskRegistry } from "./client.ts";
import { entryOf } from "./synthetic.ts";

const world: World = { seed: 1, rows: 5000, week: 0 };
const rows = Array.from({ length: world.rows }, (_, index) => index);
const person = syntheticNpi(
  rows.find((index) => providerOf(world, index).names?.otherLast)!,
);
const organisation = syntheticNpi(
  rows.find((index) => providerOf(world, index).kind === "organisation")!,
);
const ended = syntheticNpi(rows.find((index) => endOf(world, index) !== null)!);
const unissued = syntheticNpi(world.rows + 1);

let api: RegistryApi;
let ask: AskRegistry;

beforeAll(async () => {
  api = await startRegistryApi({ world });
});
afterAll(() => api.stop());
beforeEach(() => {
  api.set("well", "2026");
  ask = registryClient(new URL(api.url), {
    tryFor: 300,
    pause: 5,
    rest: 60_000,
  });
});

describe.each(["2019", "2026"] as const)("answers as of %s", (generation) => {
  beforeEach(() => api.set("well", generation));

  test("tell of people and organisations what a snapshot would hold", async () => {
    for (const index of rows.slice(0, 60)) {
      const provider = providerOf(world, index);
      if (!provider.kind) continue;
      const known = entryOf(provider);
      expect(await ask(provider.npi)).toEqual({
        outcome: "found",
        record: { ...known, replacementNpi: null },
      });
    }
  });

  test("tell an ended, an unissued and an organisation's number apart", async () => {
    expect(await ask(ended)).toEqual({ outcome: "deactivated" });
    expect(await ask(unissued)).toEqual({ outcome: "unknown" });
    expect(await ask(organisation)).toMatchObject({
      outcome: "found",
      record: { entityType: 2 },
    });
  });
});

describe("whatever is not an answer is unavailable, never unknown", () => {
  const troubles: [Mode, string][] = [
    ["busy", "busy"],
    ["broken", "broken"],
    ["garbage", "unreadable"],
    ["truncated", "unreadable"],
    ["html", "unreadable"],
    ["hang", "timeout"],
    ["slow", "timeout"],
    ["odd", "other-shape"],
    ["elsewhere", "other-number"],
  ];
  test.each(troubles)("%s", async (mode, why) => {
    api.set(mode);
    expect(await ask(person)).toEqual({ outcome: "unavailable", why });
    expect(await ask(unissued)).toMatchObject(
      mode === "elsewhere" || mode === "truncated"
        ? { outcome: expect.any(String) as string }
        : { outcome: "unavailable" },
    );
  });

  test("an interface that is not there", async () => {
    const gone = registryClient(new URL("http://127.0.0.1:9/api/"), {
      tryFor: 300,
      pause: 5,
      rest: 60_000,
    });
    expect(await gone(person)).toEqual({
      outcome: "unavailable",
      why: "unreachable",
    });
  });

  test("a fault of our own query", () => {
    const query = (text: string) =>
      answerTo(new URLSearchParams(text), world, "2026");
    expect(query("version=2.1")).toMatchObject({ Errors: [{ number: "04" }] });
    expect(query("state=TX")).toMatchObject({ Errors: [{ number: "07" }] });
    expect(query("enumeration_type=NPI-1")).toMatchObject({
      Errors: [{ number: "09" }],
    });
  });
});

describe("patience", () => {
  test("a passing fault is tried again, twice", async () => {
    api.set("flaky");
    const before = api.asked();
    while (api.asked() % 3 !== 0) await fetch(api.url);
    const start = api.asked();
    expect(await ask(person)).toMatchObject({ outcome: "found" });
    expect(api.asked() - start).toBe(3);
    expect(start - before).toBeLessThan(3);
  });

  test("a broken interface is left alone after five failures, and asked again later", async () => {
    const restless = registryClient(new URL(api.url), {
      tryFor: 300,
      pause: 1,
      rest: 50,
    });
    api.set("broken");
    await restless(person);
    await restless(person);
    const asked = api.asked();
    expect(await restless(person)).toEqual({
      outcome: "unavailable",
      why: "resting",
    });
    expect(api.asked()).toBe(asked);
    api.set("well");
    await expect
      .poll(() => restless(person), { timeout: 5000 })
      .toMatchObject({ outcome: "found" });
  });

  test("a number nobody could read is asked about once, and not again", async () => {
    api.set("odd");
    const before = api.asked();
    await ask(person);
    expect(api.asked() - before).toBe(1);
  });
});

test("a longer answer than one about one number is refused", async () => {
  const { createServer } = await import("node:http");
  const server = createServer((_, response) => {
    response.end(`{"pad":"${"x".repeat(2_000_000)}"}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const long = registryClient(new URL(`http://127.0.0.1:${port}/`), {
    tryFor: 3000,
    pause: 1,
    rest: 60_000,
  });
  expect(await long("2125930158" as Npi)).toEqual({
    outcome: "unavailable",
    why: "other-shape",
  });
  await new Promise((resolve) => server.close(resolve));
});
