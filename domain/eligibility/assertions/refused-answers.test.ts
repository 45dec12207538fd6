import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { db } from "#lib/db.ts";
import {
  answerOf,
  configureProviders,
  confirm,
  evidenceOf,
  started,
  waiting,
} from "#lib/testing/assertions.ts";
import { prepareClaims } from "#lib/testing/claims.ts";
import {
  startIdentityProvider,
  type TestProvider,
} from "#lib/testing/identity-provider.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";

const samuel = demoProviders[4] as DemoProvider;
const { npi } = samuel.record;

let idp: TestProvider;

beforeAll(async () => {
  idp = await startIdentityProvider();
  configureProviders(idp.issuer);
});
afterAll(() => idp.stop());

beforeEach(async () => {
  await prepareClaims();
  idp.tamper(null);
  idp.forge(false);
});

describe("an answer is refused", () => {
  const login = `Samuel|Nguyen|${npi}`;

  async function answered() {
    const { who, claimId } = await waiting();
    const { url } = await started(who, claimId);
    return { who, claimId, url, answer: await answerOf(url, login) };
  }

  test("the second time", async () => {
    const { who, claimId, answer } = await answered();
    expect(await confirm(who, claimId, answer)).toBe("ok");
    expect(await confirm(who, claimId, answer)).toBe("assertion-spent");
  });

  test("of twenty at once in all but one", async () => {
    const { who, claimId, answer } = await answered();
    const said = await Promise.all(
      Array.from({ length: 20 }, () => confirm(who, claimId, answer)),
    );
    expect(said.filter((one) => one === "ok")).toHaveLength(1);
  });

  test("from an account that did not ask, whose request stays good", async () => {
    const { who, claimId, answer } = await answered();
    const thief = await waiting();
    expect(await confirm(thief.who, thief.claimId, answer)).toBe(
      "assertion-spent",
    );
    expect(await confirm(who, claimId, answer)).toBe("ok");
  });

  test("with a state nobody made", async () => {
    const { who, claimId, answer } = await answered();
    const state = "x".repeat(43);
    expect(await confirm(who, claimId, { ...answer, state })).toBe(
      "assertion-spent",
    );
  });

  test("with the state of one request and the code of another", async () => {
    const { who, claimId, answer } = await answered();
    const second = await started(who, claimId);
    const { state } = await answerOf(second.url, "Ann|Other");
    expect(await confirm(who, claimId, { ...answer, state: state! })).toBe(
      "assertion-invalid",
    );
  });

  test("when twenty minutes have passed", async () => {
    const { who, claimId, answer } = await answered();
    await db.$executeRaw`update assertion_request set expires_at = now()`;
    expect(await confirm(who, claimId, answer)).toBe("assertion-spent");
  });

  test("with a nonce that is not ours", async () => {
    const { who, claimId } = await waiting();
    const { url } = await started(who, claimId);
    const changed = new URL(url);
    changed.searchParams.set("nonce", "y".repeat(43));
    const answer = await answerOf(changed.href, login);
    expect(await confirm(who, claimId, answer)).toBe("assertion-invalid");
    expect(await evidenceOf(claimId)).toEqual([]);
  });

  test.each([
    ["for another audience", (token: object) => ({ ...token, aud: "else" })],
    ["of another issuer", (token: object) => ({ ...token, iss: "http://x" })],
    ["that has expired", (token: object) => ({ ...token, exp: 1_000_000 })],
    ["about another subject", (token: object) => ({ ...token, sub: "Ann" })],
  ])("with an ID token %s", async (_what, change) => {
    const { who, claimId, answer } = await answered();
    idp.tamper(change);
    expect(await confirm(who, claimId, answer)).toBe("assertion-invalid");
    expect(await evidenceOf(claimId)).toEqual([]);
  });

  test("with a token that somebody else has signed", async () => {
    const { who, claimId, answer } = await answered();
    idp.forge(true);
    expect(await confirm(who, claimId, answer)).toBe("assertion-invalid");
  });

  test("that says it is from another issuer", async () => {
    const { who, claimId, answer } = await answered();
    expect(
      await confirm(who, claimId, { ...answer, iss: "http://127.0.0.1:1" }),
    ).toBe("assertion-invalid");
  });
});
