import type { Actor } from "#domain/audit/schema.ts";
import { addDays, addMinutes } from "#lib/clock.ts";
import { databaseNow, transaction, type Tx } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import type { IdentityProvider } from "#lib/identity-providers.ts";
import { log } from "#lib/log.ts";
import {
  beginSignIn,
  finishSignIn,
  type Asserted,
  type SignInFailure,
  type SignInUnderWay,
} from "#lib/oidc.ts";
import type { Outcome } from "#lib/outcome.ts";
import { keyedHash, seal, sha256 } from "#lib/secret.ts";
import {
  addEvidence,
  auditClaim,
  lockOwnClaim,
  type OpenClaim,
} from "../evidence/commands.ts";
import { findPolicy } from "../queries.ts";
import { judgeAssertion, readAsserted, type Verdict } from "./assertion.ts";
import {
  findNames,
  findProvider,
  openRequest,
  sealPurpose,
  type SealedRequest,
} from "./queries.ts";
import type { AssertionAnswer } from "./schema.ts";

/** For signing in there, with whatever second factor they ask. */
const requestMinutes = 20;

export type StartRefusal = "unknown" | "provider-unknown" | "provider-down";

export type AssertionRefusal =
  | "unknown"
  | "assertion-spent"
  | "assertion-denied"
  | "assertion-invalid"
  | "assertion-other-number"
  | "assertion-not-enough"
  | "provider-down";

/** Where providers send readers back to; registered with each of them. */
export function redirectUri(): string {
  return new URL("/account/claim/assertion", env().url).href;
}

/**
 * Prepares a sign-in at a configured provider. The provider is asked before
 * anything is stored; state and nonce are kept hashed and sealed, for this
 * account and this claim alone.
 */
export async function startAssertion(
  input: { id: string; provider: string },
  actor: Actor,
  subscriberId: string,
): Promise<Outcome<StartRefusal, { requestId: string }>> {
  const provider = findProvider(input.provider);
  if (!provider) return { ok: false, reason: "provider-unknown" };
  const begun = await beginSignIn(provider, redirectUri());
  if (!begun.ok) {
    note(provider, begun);
    return { ok: false, reason: "provider-down" };
  }
  return transaction(async (tx) => {
    const claim = await lockOwnClaim(tx, input.id, subscriberId);
    if (!claim) return { ok: false, reason: "unknown" } as const;
    const requestId = await storeRequest(tx, claim, provider, begun);
    await auditClaim(tx, claim, actor, "claim.assertion-started", {
      provider: provider.id,
    });
    return { ok: true as const, requestId };
  });
}

async function storeRequest(
  tx: Tx,
  claim: OpenClaim,
  provider: IdentityProvider,
  begun: SignInUnderWay,
): Promise<string> {
  const { url, state, nonce, verifier } = begun;
  const secrets: SealedRequest = {
    claimId: claim.id,
    url,
    state,
    nonce,
    verifier,
  };
  const { id } = await tx.assertionRequest.create({
    data: {
      subscriberId: claim.subscriberId,
      provider: provider.id,
      stateHash: Uint8Array.from(sha256(state)),
      sealed: seal(sealPurpose, JSON.stringify(secrets)),
      expiresAt: addMinutes(await databaseNow(tx), requestMinutes),
    },
    select: { id: true },
  });
  return id;
}

/**
 * Takes a provider's answer. The request is spent first, so that an answer
 * works once and for the account that asked; then the provider is called,
 * outside any transaction; then what it says becomes evidence. When it cannot
 * be reached the claim waits as before.
 */
export async function confirmAssertion(
  input: AssertionAnswer,
  actor: Actor,
  subscriberId: string,
): Promise<Outcome<AssertionRefusal>> {
  const request = await spendRequest(input, subscriberId);
  if (!request) return { ok: false, reason: "assertion-spent" };
  const { provider, secrets } = request;
  const signedIn = await finishSignIn(provider, answerUrl(input), secrets);
  if (!signedIn.ok) {
    note(provider, signedIn);
    return refuse(input.id, signedIn, provider, actor, subscriberId);
  }
  return transaction(async (tx) => {
    const claim = await lockOwnClaim(tx, input.id, subscriberId);
    if (!claim) return { ok: false, reason: "unknown" } as const;
    const verdict = await weigh(tx, claim, provider, signedIn, actor);
    if (verdict.binds) return { ok: true } as const;
    const reason =
      verdict.why === "npi-differs"
        ? ("assertion-other-number" as const)
        : ("assertion-not-enough" as const);
    return { ok: false, reason } as const;
  });
}

async function spendRequest(input: AssertionAnswer, subscriberId: string) {
  const [row] = await transaction(async (tx) =>
    tx.assertionRequest.updateManyAndReturn({
      where: {
        stateHash: Uint8Array.from(sha256(input.state)),
        subscriberId,
        consumedAt: null,
        expiresAt: { gt: await databaseNow(tx) },
      },
      data: { consumedAt: await databaseNow(tx) },
      select: { provider: true, sealed: true },
    }),
  );
  const provider = row && findProvider(row.provider);
  const secrets = row && openRequest(row.sealed);
  return provider && secrets?.claimId === input.id
    ? { provider, secrets }
    : null;
}

/** The address the provider sent the reader to, put together again. */
function answerUrl({ state, code, iss, error }: AssertionAnswer): URL {
  const url = new URL(redirectUri());
  for (const [name, value] of Object.entries({ state, code, iss, error })) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url;
}

/** Says in the trail that the way was tried and led nowhere. */
function refuse(
  claimId: string,
  failure: SignInFailure,
  provider: IdentityProvider,
  actor: Actor,
  subscriberId: string,
): Promise<Outcome<AssertionRefusal>> {
  const reasons = {
    "provider-down": "provider-down",
    denied: "assertion-denied",
    "answer-invalid": "assertion-invalid",
  } as const;
  const reason = reasons[failure.reason];
  return transaction(async (tx) => {
    const claim = await lockOwnClaim(tx, claimId, subscriberId);
    if (claim) {
      await auditClaim(tx, claim, actor, "claim.assertion-failed", {
        provider: provider.id,
        reason,
      });
    }
    return { ok: false as const, reason };
  });
}

async function weigh(
  tx: Tx,
  claim: OpenClaim,
  provider: IdentityProvider,
  { issuer, subject, claims }: Asserted,
  actor: Actor,
): Promise<Verdict> {
  const asserted = readAsserted(provider, claims);
  const subjectHash = keyedHash("asserted-subject", `${issuer} ${subject}`);
  const key = subjectHash.toString("base64url");
  const verdict: Verdict = (await isUsedElsewhere(tx, key, claim))
    ? { binds: false, why: "used-by-another-account" }
    : judgeAssertion(provider, asserted, claim, await findNames(claim, tx));
  const { points, terms } = await findPolicy(tx);
  const now = await databaseNow(tx);
  const { name, npi, affiliations } = asserted;
  await addEvidence(
    tx,
    claim,
    {
      kind: "federated",
      points: verdict.binds ? points.federated : 0,
      source: provider.label,
      detail: {
        issuer,
        subject: { hash: key },
        why: verdict.why,
        npi: npi ?? "",
        name: name ? `${name.first} ${name.last}` : "",
        affiliation: affiliations.join(", "),
      },
      expiresAt: addDays(now, terms.mailboxDays),
    },
    actor,
  );
  return verdict;
}

/** One person at a provider is one account here. */
async function isUsedElsewhere(tx: Tx, subjectHash: string, claim: OpenClaim) {
  // Two accounts with one sign-in at once: the second sees the first.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${subjectHash}))::text`;
  const used = await tx.evidenceItem.findFirst({
    where: {
      kind: "federated",
      points: { gt: 0 },
      revokedAt: null,
      detail: { path: ["subject", "hash"], equals: subjectHash },
      claim: { subscriberId: { not: claim.subscriberId } },
    },
    select: { id: true },
  });
  return used !== null;
}

/** The message alone: what hangs on these errors may hold codes and tokens. */
function note(provider: IdentityProvider, { reason, cause }: SignInFailure) {
  const message = cause instanceof Error ? cause.message : "unknown";
  const event = "identity-provider";
  log.warn({ event, provider: provider.id, reason, message });
}

/** Deletes sign-ins that are long over; answers how many. */
export function deleteOldRequests(): Promise<number> {
  return transaction(
    (tx) =>
      tx.$executeRaw`delete from assertion_request where expires_at < now() - interval '2 days'`,
  );
}
