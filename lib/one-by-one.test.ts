import { expect, test } from "vitest";
import { oneByOne } from "./one-by-one.ts";

test("one that fails does not hold up the others, and the run says so", async () => {
  const seen: number[] = [];
  const run = oneByOne([1, 2, 3], (item) => {
    seen.push(item);
    if (item === 2) throw new Error("broken");
    return Promise.resolve(true);
  });
  await expect(run).rejects.toThrow("1 items failed");
  expect(seen).toEqual([1, 2, 3]);
});

test("it counts what was done", async () => {
  const isOdd = (item: number) => Promise.resolve(item % 2 === 1);
  expect(await oneByOne([1, 2, 3], isOdd)).toBe(2);
});
