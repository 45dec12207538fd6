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
  claimFormOf,
  decided,
  makeAccount,
  prepareClaims,
  readerOf,
  standingOf,
  submitted,
  type Account,
} from "#lib/testing/claims.ts";
import {
  signInAt,
  startIdentityProvider,
  testClient,
  type TestProvider,
} from "#lib/testing/identity-provider.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { confirmAssertion, startAssertion } from "./commands.ts";
import { findAssertionStart } from "./queries.ts";
import { assertionAnswerSchema } from "./schema.ts";

const samuel = demoProviders[4] as DemoProvider;
const { npi } = samuel.record;

let idp: TestProvider;
let other: TestProvider;

beforeAll(async () => {
  idp = await startIdentityProvider();
  other = await startIdentityProvider();
  const common = {
    ...testClient,
    scopes: "openid profile professional",
    issuer: idp.issuer,
  };
  process.env.PRECIS_IDENTITY_PROVIDERS = JSON.stringify([
    {
      ...common,
      id: "professionals",
      label: "Professionals ID",
      kind: "health-professional",
      claims: { npi: "npi" },
    },
    {
      ...common,
      id: "hospital",
      label: "Capitol Clinic",
      kind: "workforce",
      claims: { affiliation: "eduperson_affiliation" },
    },
    {
      ...common,
      id: "gone",
      label: "Gone",
      kind: "health-professional",
      issuer: "http://127.0.0.1:9",
    },
  ]);
});
afterAll(() => Promise.all([idp.stop(), other.stop()]));

beforeEach(async () => {
  await prepareClaims();
  idp.tamper(null);
  idp.forge(false);
});

async function waiting() {
  const who = await makeAccount();
  const form = claimFormOf(samuel, { workEmail: who.email });
  const { claimId } = await submitted(who, form);
  return { who, claimId };
}

async function started(who: Account, id: string, provider = "professionals") {
  const outcome = await startAssertion({ id, provider }, readerOf(who), who.id);
  if (!outcome.ok) throw new Error(outcome.reason);
  return (await findAssertionStart(outcome.requestId, who.id))!;
}

/** What the provider sends back once this person has signed in there. */
async function answerOf(address: string, login: string | null) {
  const back = await signInAt(address, login);
  return Object.fromEntries(back.searchParams);
}

async function confirm(
  who: Account,
  id: string,
  answer: Record<string, string>,
) {
  const { state = "", code, iss, error } = answer;
  const outcome = await confirmAssertion(
    assertionAnswerSchema.parse({ id, state, code, iss, error }),
    readerOf(who),
    who.id,
  );
  return outcome.ok ? "ok" : outcome.reason;
}

async function asserted(login: string, provider = "professionals") {
  const { who, claimId } = await waiting();
  const { url } = await started(who, claimId, provider);
  const said = await confirm(who, claimId, await answerOf(url, login));
  return { who, claimId, said, status: await decided(claimId) };
}

const evidenceOf = (claimId: string) =>
  db.evidenceItem.findMany({ where: { claimId, kind: "federated" } });

describe("a service of health professionals", () => {
  test("that names the claimed number approves the claim", async () => {
    const done = await asserted(`Sam|Nguyen|${npi}`);
    expect(done).toMatchObject({ said: "ok", status: "approved" });
    expect(await standingOf(done.who)).toBe("qualified");
    expect(await evidenceOf(done.claimId)).toMatchObject([
      {
        points: 90,
        source: "Professionals ID",
        detail: { issuer: idp.issuer, why: "npi-equal", npi },
        expiresAt: expect.any(Date) as Date,
      },
    ]);
  });

  test("that names another number does not, and a reviewer sees it", async () => {
    const done = await asserted(
      `Samuel|Nguyen|${demoProviders[0]!.record.npi}`,
    );
    expect(done).toMatchObject({
      said: "assertion-other-number",
      status: "in_review",
    });
    expect(await evidenceOf(done.claimId)).toMatchObject([
      { points: 0, detail: { why: "npi-differs" } },
    ]);
  });

  test("without a number counts by the name it gives", async () => {
    expect(await asserted("Sam|Nguyen")).toMatchObject({
      said: "ok",
      status: "approved",
    });
    expect(await asserted("Carla|Nguyen")).toMatchObject({
      said: "assertion-not-enough",
    });
  });
});

describe("an employer", () => {
  test.each([
    ["staff of that name", "Samuel|Nguyen||member staff", "ok"],
    ["a clinician, scoped", "Samuel|Nguyen||clinician@capitol.example", "ok"],
    ["a visitor of that name", "Samuel|Nguyen||member", "assertion-not-enough"],
    ["nobody in particular", "Samuel|Nguyen", "assertion-not-enough"],
    ["staff of another name", "Ann|Nguyen||staff", "assertion-not-enough"],
  ])("that signs in %s", async (_whom, login, expected) => {
    expect((await asserted(login, "hospital")).said).toBe(expected);
  });
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
    expect(await confirm(who, claimId, { ...answer, iss: other.issuer })).toBe(
      "assertion-invalid",
    );
  });
});

test("who says no at the provider is told so, and the claim waits as before", async () => {
  const { who, claimId } = await waiting();
  const { url } = await started(who, claimId);
  const answer = await answerOf(url, null);
  expect(answer.error).toBe("access_denied");
  expect(await confirm(who, claimId, answer)).toBe("assertion-denied");
  expect(await decided(claimId)).toBe("in_review");
  expect(await evidenceOf(claimId)).toEqual([]);
});

test("a provider that does not answer leaves the claim waiting", async () => {
  const { who, claimId } = await waiting();
  expect(
    await startAssertion(
      { id: claimId, provider: "gone" },
      readerOf(who),
      who.id,
    ),
  ).toEqual({ ok: false, reason: "provider-down" });
  const { url } = await started(who, claimId);
  const answer = await answerOf(url, `Samuel|Nguyen|${npi}`);
  const port = Number(new URL(idp.issuer).port);
  await idp.stop();
  expect(await confirm(who, claimId, answer)).toBe("provider-down");
  expect(await decided(claimId)).toBe("in_review");
  idp = await startIdentityProvider(port);
});

test("one person at a provider is one account here", async () => {
  const login = "Sam|Nguyen";
  expect((await asserted(login)).status).toBe("approved");
  const second = await asserted(login);
  expect(second).toMatchObject({
    said: "assertion-not-enough",
    status: "in_review",
  });
  expect(await evidenceOf(second.claimId)).toMatchObject([
    { points: 0, detail: { why: "used-by-another-account" } },
  ]);
});

test("what is kept of a request tells nobody its secrets", async () => {
  const { who, claimId } = await waiting();
  const { url } = await started(who, claimId);
  const { searchParams } = new URL(url);
  const row = await db.assertionRequest.findFirstOrThrow();
  const stored = Buffer.from(row.sealed).toString("latin1");
  for (const name of ["state", "nonce"]) {
    expect(stored).not.toContain(searchParams.get(name)!);
  }
  expect(searchParams.get("code_challenge_method")).toBe("S256");
  const stranger = await makeAccount();
  expect(await findAssertionStart(row.id, stranger.id)).toBeNull();
});
