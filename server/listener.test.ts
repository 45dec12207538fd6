import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Channel } from "#lib/db.ts";
import { db, notify, transaction } from "#lib/db.ts";
import { listen } from "./listener.ts";

const url = process.env.DATABASE_URL!;
const patiently = { timeout: 5000, interval: 20 };
let news: string[];
let gaps: number;
let listener: ReturnType<typeof listen>;

function start(address = url, channels: Channel[] = ["precis_content"]) {
  listener = listen(
    address,
    channels,
    (channel, payload) => news.push(`${channel} ${payload}`),
    () => gaps++,
  );
}

beforeEach(() => {
  news = [];
  gaps = 0;
});
afterEach(() => listener.close());

/** The server processes that listen for us. */
async function listeners(): Promise<number[]> {
  const rows = await db.$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity
     where datname = current_database() and query like 'listen %'`;
  return rows.map((row) => row.pid);
}

async function cut(): Promise<void> {
  for (const pid of await listeners())
    await db.$queryRaw`select pg_terminate_backend(${pid}::int)`;
}

function isUp(): Promise<void> {
  return vi.waitFor(() => expect(listener.isUp()).toBe(true), patiently);
}

function tell(payload: string): Promise<void> {
  return transaction((tx) => notify(tx, "precis_content", payload));
}

test("news arrive when their transaction commits, and never of one undone", async () => {
  start();
  await isUp();
  await transaction(async (tx) => {
    await notify(tx, "precis_content", "undone");
    throw new Error("undo");
  }).catch(() => undefined);
  await tell("done");
  await vi.waitFor(() => expect(news).toEqual(["precis_content done"]));
});

test("one connection hears several channels, and only those", async () => {
  start(url, ["precis_content", "precis_session"]);
  await isUp();
  await transaction(async (tx) => {
    await notify(tx, "precis_outbox", "a");
    await notify(tx, "precis_session", "b");
    await notify(tx, "precis_content", "c");
  });
  await vi.waitFor(() =>
    expect(news).toEqual(["precis_session b", "precis_content c"]),
  );
});

test("it says that news may have been missed before it says that it is up", async () => {
  let upDuringGap: boolean | null = null;
  listener = listen(
    url,
    ["precis_content"],
    () => undefined,
    () => (upDuringGap = listener.isUp()),
  );
  expect(listener.isUp()).toBe(false);
  await isUp();
  expect(upDuringGap).toBe(false);
});

test("a cut connection is noticed, mended and followed by a gap", async () => {
  start();
  await isUp();
  await cut();
  await vi.waitFor(() => expect(listener.isUp()).toBe(false), patiently);
  await isUp();
  expect(gaps).toBe(2);
  await tell("again");
  await vi.waitFor(() => expect(news).toEqual(["precis_content again"]));
});

test("however often it is cut, one connection is left", async () => {
  start();
  for (let time = 1; time <= 3; time++) {
    await isUp();
    await cut();
    await vi.waitFor(() => expect(listener.isUp()).toBe(false), patiently);
  }
  await isUp();
  expect(await listeners()).toHaveLength(1);
  expect(gaps).toBe(4);
});

test("it waits for a database that is not there yet", async () => {
  const late = new URL(url);
  late.pathname = `/late_${crypto.randomUUID().replaceAll("-", "")}`;
  const name = late.pathname.slice(1);
  start(late.href);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(listener.isUp()).toBe(false);
  await asMaintainer(`create database ${name}`);
  await isUp();
  expect(gaps).toBe(1);
  await listener.close();
  await asMaintainer(`drop database ${name} with (force)`);
});

test("closed while it was still connecting, it stays closed", async () => {
  start();
  await listener.close();
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(listener.isUp()).toBe(false);
  expect(gaps).toBe(0);
  expect(await listeners()).toEqual([]);
});

test("closed while its connection is cut, it does not come back", async () => {
  start();
  await isUp();
  await cut();
  await listener.close();
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(listener.isUp()).toBe(false);
  expect(await listeners()).toEqual([]);
});

async function asMaintainer(statement: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  await client.query(statement);
  await client.end();
}
