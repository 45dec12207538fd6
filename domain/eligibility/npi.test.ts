import { expect, test } from "vitest";
import fc from "fast-check";
import { npiCheckDigit, parseNpi } from "./npi.ts";

test("the check digit is Luhn's over 80840 and the nine digits", () => {
  expect(npiCheckDigit("123456789")).toBe(3);
  expect(npiCheckDigit("155859879")).toBe(7);
  expect(parseNpi("1234567893")).toEqual({ ok: true, npi: "1234567893" });
  expect(parseNpi("1999999984").ok).toBe(true);
});

test("spaces and hyphens in a typed number do not matter", () => {
  expect(parseNpi(" 1234 567-893 ")).toEqual({ ok: true, npi: "1234567893" });
});

test.each([
  ["", "npi-missing"],
  ["12345abc93", "npi-characters"],
  ["١٢٣٤٥٦٧٨٩٣", "npi-characters"],
  ["123456789", "npi-length"],
  ["12345678931", "npi-length"],
  ["3234567893", "npi-prefix"],
  ["1234567890", "npi-check-digit"],
  ["1234567898", "npi-check-digit"],
])("%j is refused as %s", (typed, reason) => {
  expect(parseNpi(typed)).toEqual({ ok: false, reason });
});

test("changing any one digit of a good number is always noticed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (tail, place, shift) => {
        const base = `2${String(tail).padStart(8, "0")}`;
        const npi = `${base}${npiCheckDigit(base)}`;
        const wrong = (Number(npi[place]) + shift) % 10;
        const typo = npi.slice(0, place) + wrong + npi.slice(place + 1);
        expect(parseNpi(npi).ok).toBe(true);
        expect(parseNpi(typo).ok).toBe(false);
      },
    ),
  );
});
