import { describe, expect, test } from "vitest";
import { identityProvidersSchema } from "./identity-providers.ts";

const bexar = {
  id: "bexar",
  label: "Bexar Health",
  issuer: "https://login.bexar-health.example",
  clientId: "precis",
  clientSecret: "a secret",
  kind: "workforce",
  claims: { affiliation: "eduperson_affiliation" },
};

const read = (list: unknown) =>
  identityProvidersSchema.safeParse(JSON.stringify(list));

test("no setting means no provider", () => {
  expect(identityProvidersSchema.parse(undefined)).toEqual([]);
  expect(identityProvidersSchema.parse("  ")).toEqual([]);
});

test("a provider gets the usual claims and affiliations by itself", () => {
  expect(read([bexar]).data).toMatchObject([
    {
      scopes: "openid profile",
      claims: { givenName: "given_name", familyName: "family_name" },
      accepts: ["staff", "clinician"],
    },
  ]);
});

describe("a list is refused", () => {
  test.each([
    ["over plain http", { issuer: "http://login.bexar-health.example" }],
    ["without the openid scope", { scopes: "profile" }],
    ["of a workforce without its affiliation", { claims: {} }],
    ["with a setting nobody knows", { secret: "x" }],
    ["without a client", { clientId: "" }],
  ])("%s", (_why, change) => {
    expect(read([{ ...bexar, ...change }]).success).toBe(false);
  });

  test("with the same id twice", () => {
    expect(read([bexar, bexar]).success).toBe(false);
  });

  test("that is not JSON", () => {
    expect(identityProvidersSchema.safeParse("[{").success).toBe(false);
  });
});

test("plain http is allowed on this machine only", () => {
  expect(read([{ ...bexar, issuer: "http://127.0.0.1:4000" }]).success).toBe(
    true,
  );
});
