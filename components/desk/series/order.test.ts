import { expect, test } from "vitest";
import { moved } from "#components/desk/series/order.ts";

test("a moved item lands where it was put and the others keep their order", () => {
  expect(moved(["a", "b", "c", "d"], 3, 0)).toEqual(["d", "a", "b", "c"]);
  expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
});
