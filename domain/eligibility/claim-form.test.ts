import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { claimForm, formAsShown, questionOf } from "./claim-form.ts";

const texts = { offer: "The offer", attestation: "My word" };
const digest = (value: string) =>
  createHash("sha256").update(value).digest("hex").slice(0, 16);

/**
 * What each version asked. When this fails, the form was changed: give it the
 * next version and add its line; the lines before stay as they are.
 */
const versions: Record<number, string> = {
  1: "PINNED",
};

test("a changed question is a new version of the form", () => {
  expect(digest(JSON.stringify(claimForm.questions))).toBe(
    versions[claimForm.version],
  );
});

test("the form as shown differs by path and by text, and is the same at every call", () => {
  const npi = formAsShown("npi", texts);
  expect(formAsShown("npi", { ...texts })).toBe(npi);
  expect(npi).toContain("NPI");
  expect(npi).not.toContain("School or program");
  expect(formAsShown("trainee", texts)).toContain("School or program");
  expect(formAsShown("npi", { ...texts, offer: "Another" })).not.toBe(npi);
});

test("the form knows only its own questions", () => {
  expect(questionOf("npi").paths).toEqual(["npi"]);
  expect(() => questionOf("ssn")).toThrow(/ssn/);
});
