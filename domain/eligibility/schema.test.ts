import { expect, test } from "vitest";
import { claimSchema } from "./schema.ts";

const form = {
  path: "npi",
  firstName: " Maria ",
  lastName: "Alvarez",
  profession: "nurse-practitioner",
  specialty: "",
  npi: "1234 567 893",
  licenceNumber: "",
  licenceState: "",
  licenceBoard: "",
  workEmail: "M.Alvarez@Bexar-Health.example",
  practiceState: "tx",
  practiceZip: "78229-1234",
  attested: "yes",
  returnTo: "/articles/one#p3",
};
const reasons = (changes: Record<string, unknown>) =>
  claimSchema
    .safeParse({ ...form, ...changes })
    .error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);

test("a filled form is tidied", () => {
  expect(claimSchema.parse(form)).toMatchObject({
    firstName: "Maria",
    npi: "1234567893",
    workEmail: "m.alvarez@bexar-health.example",
    practiceState: "TX",
    practiceZip: "78229",
  });
});

test.each([
  [{ npi: "" }, "npi: npi-missing"],
  [{ npi: "123" }, "npi: npi-length"],
  [{ npi: "1234567890" }, "npi: npi-check-digit"],
  [{ profession: "" }, "profession: required"],
  [{ profession: "Astro naut" }, "profession: profession-unknown"],
  [{ practiceState: "ZZ" }, "practiceState: state-unknown"],
  [{ practiceZip: "7822" }, "practiceZip: zip-form"],
  [{ workEmail: "maria" }, "workEmail: email-form"],
  [{ attested: undefined }, "attested: attestation-missing"],
  [{ path: undefined }, "path: path-missing"],
  [{ path: "licence" }, "licenceNumber: required"],
])("%j is answered with %s", (changes, expected) => {
  expect(reasons(changes)).toContain(expected);
});

test("on the licence path a half-typed NPI is ignored", () => {
  const claim = claimSchema.parse({
    ...form,
    path: "licence",
    npi: "12",
    licenceNumber: "RN-1",
    licenceState: "TX",
  });
  expect(claim.npi).toBeNull();
});

test("a return path to elsewhere becomes the home page", () => {
  expect(
    claimSchema.parse({ ...form, returnTo: "//evil.example" }),
  ).toMatchObject({
    returnTo: "/",
  });
});
