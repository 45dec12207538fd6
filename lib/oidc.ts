import * as client from "openid-client";
import {
  isSafeOrigin,
  type IdentityProvider,
} from "#lib/identity-providers.ts";

/** Seconds for each call: a reader waits for the answer. */
const timeout = 5;

export type SignInUnderWay = {
  /** Where the reader signs in. */
  url: string;
  state: string;
  nonce: string;
  /** PKCE (RFC 7636): only who began can finish. */
  verifier: string;
};

export type Asserted = {
  issuer: string;
  subject: string;
  claims: Record<string, unknown>;
};

/** `provider-down` is worth another try; the others are not. */
export type SignInFailure =
  | { ok: false; reason: "provider-down"; cause: unknown }
  | { ok: false; reason: "denied"; cause: unknown }
  | { ok: false; reason: "answer-invalid"; cause: unknown };

/**
 * Prepares a sign-in at `provider` by the authorization code flow with PKCE,
 * state and nonce (OpenID Connect Core 1.0, 3.1). Calls the issuer's discovery
 * document, and nothing but the issuer's own and its configured origins.
 */
export async function beginSignIn(
  provider: IdentityProvider,
  redirectUri: string,
): Promise<({ ok: true } & SignInUnderWay) | SignInFailure> {
  try {
    const config = await discover(provider);
    const verifier = client.randomPKCECodeVerifier();
    const state = client.randomState();
    const nonce = client.randomNonce();
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: provider.scopes,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      state,
      nonce,
    });
    allow(provider, url);
    return { ok: true, url: url.href, state, nonce, verifier };
  } catch (cause) {
    return failureOf(cause);
  }
}

/**
 * Exchanges what the provider sent back with the reader. Checks state, issuer
 * (RFC 9207, against mix-up), nonce, audience, expiry and the signature of the
 * ID token, and that the user info is about the same subject.
 */
export async function finishSignIn(
  provider: IdentityProvider,
  answer: URL,
  begun: Pick<SignInUnderWay, "state" | "nonce" | "verifier">,
): Promise<({ ok: true } & Asserted) | SignInFailure> {
  try {
    const config = await discover(provider);
    const tokens = await client.authorizationCodeGrant(config, answer, {
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      pkceCodeVerifier: begun.verifier,
      idTokenExpected: true,
    });
    const token = tokens.claims();
    if (!token) throw new Error("There is no ID token.");
    const more = await userInfo(config, tokens.access_token, token.sub);
    const claims = { ...more, ...token };
    return { ok: true, issuer: token.iss, subject: token.sub, claims };
  } catch (cause) {
    return failureOf(cause);
  }
}

async function userInfo(
  config: client.Configuration,
  accessToken: string,
  subject: string,
): Promise<Record<string, unknown>> {
  if (!config.serverMetadata().userinfo_endpoint) return {};
  return client.fetchUserInfo(config, accessToken, subject);
}

function discover(provider: IdentityProvider): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = provider;
  const isPlain = issuer.startsWith("http:") && isSafeOrigin(issuer);
  return client.discovery(
    new URL(issuer),
    clientId,
    clientSecret,
    client.ClientSecretBasic(clientSecret),
    {
      timeout,
      execute: [
        client.enableNonRepudiationChecks,
        ...(isPlain ? [client.allowInsecureRequests] : []),
      ],
      [client.customFetch]: (url, options) => {
        allow(provider, new URL(url));
        return fetch(url, { ...options, redirect: "error" } as RequestInit);
      },
    },
  );
}

/** What a discovery document names elsewhere is not called. */
function allow(provider: IdentityProvider, url: URL): void {
  const origins = [provider.issuer, ...provider.origins];
  if (origins.some((known) => new URL(known).origin === url.origin)) return;
  throw new Error(`${url.origin} is no origin of ${provider.id}.`);
}

function failureOf(cause: unknown): SignInFailure {
  if (cause instanceof client.AuthorizationResponseError) {
    const isBusy = ["server_error", "temporarily_unavailable"];
    const reason = isBusy.includes(cause.error) ? "provider-down" : "denied";
    return { ok: false, reason, cause };
  }
  return {
    ok: false,
    reason: isUnreachable(cause) ? "provider-down" : "answer-invalid",
    cause,
  };
}

/** No connection, no answer in time, or a 5xx, however deep it is wrapped. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof Response) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: string };
  return (
    error.name === "TimeoutError" ||
    code === "OAUTH_TIMEOUT" ||
    error.message === "fetch failed" ||
    isUnreachable(error.cause)
  );
}
