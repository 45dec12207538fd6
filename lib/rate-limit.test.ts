import { expect, test } from "vitest";
import { networkOf } from "./rate-limit.ts";

test.each([
  ["203.0.113.9", "203.0.113"],
  ["::ffff:203.0.113.9", "203.0.113"],
  ["2001:db8:1:2233::9", "2001:db8:1:22"],
  ["2001:db8:1:22ff:1:2:3:4", "2001:db8:1:22"],
  ["2001:0db8:0001:2200::", "2001:db8:1:22"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["local", "local"],
])("%s belongs to the network %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("neighbours in one /56 share it, those in the next do not", () => {
  expect(networkOf("2001:db8:1:2201::1")).toBe(networkOf("2001:db8:1:22ff::1"));
  expect(networkOf("2001:db8:1:2201::1")).not.toBe(
    networkOf("2001:db8:1:2301::1"),
  );
});
