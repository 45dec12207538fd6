import { expect, test } from "vitest";
import { createKnownAddresses } from "./known-addresses.ts";

test("addresses are read once until they change", async () => {
  let reads = 0;
  let paths = ["/articles/a"];
  const addresses = createKnownAddresses(async () => {
    reads++;
    return paths;
  });
  expect(await addresses.has("/articles/a")).toBe(true);
  expect(await addresses.has("/articles/b")).toBe(false);
  expect(reads).toBe(1);
  paths = ["/articles/b"];
  addresses.purge();
  expect(await addresses.has("/articles/b")).toBe(true);
  expect(await addresses.has("/articles/a")).toBe(false);
});

test("what was being read at a purge is not kept", async () => {
  const answers: ((paths: string[]) => void)[] = [];
  const addresses = createKnownAddresses(
    () => new Promise((resolve) => answers.push(resolve)),
  );
  const before = addresses.has("/articles/a");
  addresses.purge();
  const after = addresses.has("/articles/a");
  answers[1]!(["/articles/a"]);
  answers[0]!([]);
  expect(await after).toBe(true);
  expect(await before).toBe(false);
  expect(await addresses.has("/articles/a")).toBe(true);
});

test("addresses that cannot be read may all exist, and are asked for again", async () => {
  let broken = true;
  const addresses = createKnownAddresses(async () => {
    if (broken) throw new Error("the database is gone");
    return [];
  });
  expect(await addresses.has("/articles/a")).toBe(true);
  broken = false;
  expect(await addresses.has("/articles/a")).toBe(false);
});
