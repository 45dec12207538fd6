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
import {
  decided,
  makeAccount,
  prepareClaims,
  readerOf,
  standingOf,
} from "#lib/testing/claims.ts";
import {
  startIdentityProvider,
  type TestProvider,
} from "#lib/testing/identity-provider.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { startAssertion } from "./commands.ts";
import { findAssertionStart } from "./queries.ts";

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

async function asserted(login: string, provider = "professionals") {
  const { who, claimId } = await waiting();
  const { url } = await started(who, claimId, provider);
  const said = await confirm(who, claimId, await answerOf(url, login));
  return { who, claimId, said, status: await decided(claimId) };
}

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
