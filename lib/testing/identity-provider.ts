import {
  createPrivateKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

type Payload = Record<string, unknown>;

/** The little of `oidc-provider` that is used here; it comes without types. */
type Provider = {
  callback: () => RequestListener;
  use: (
    work: (context: Context, next: () => Promise<void>) => Promise<void>,
  ) => void;
  Client: { prototype: { redirectUriAllowed: () => boolean } };
};
type Context = { path: string; body?: string | { id_token?: string } };
type ProviderClass = new (issuer: string, options: object) => Provider;

export type TestProvider = {
  issuer: string;
  /** Changes what the next ID tokens say; they are signed again properly. */
  tamper: (change: ((payload: Payload) => Payload) | null) => void;
  /** Signs the next ID tokens with a key nobody has published. */
  forge: (isForged: boolean) => void;
  stop: () => Promise<void>;
};

export const testClient = {
  clientId: "precis",
  clientSecret: "a-secret-of-the-test-client-long-enough",
};

/**
 * A real OpenID provider on loopback, over HTTP. Whoever signs in as
 * "Given|Family|NPI|affiliation" is that person; any password does.
 */
export async function startIdentityProvider(port = 0): Promise<TestProvider> {
  const { default: ProviderOf } = (await import("oidc-provider" as string)) as {
    default: ProviderClass;
  };
  const server = createServer();
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const { port: taken } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${taken}`;
  const keys = makeKeys();
  const provider = new ProviderOf(issuer, settings(keys.jwk));
  // Where our own server listens is not known when this one starts.
  provider.Client.prototype.redirectUriAllowed = () => true;
  let change: ((payload: Payload) => Payload) | null = null;
  let isForged = false;
  provider.use(async (context, next) => {
    await next();
    const { body } = context;
    if (typeof body === "string") context.body = withoutFonts(body);
    const token = typeof body === "object" && body.id_token;
    if (!token || (!change && !isForged)) return;
    const payload = (change ?? ((same: Payload) => same))(readPayload(token));
    const key = isForged ? makeKeys().key : keys.key;
    body.id_token = signToken(payload, key);
  });
  server.on("request", provider.callback());
  return {
    issuer,
    tamper: (next) => (change = next),
    forge: (next) => (isForged = next),
    stop: () => close(server),
  };
}

/** Its pages would fetch a typeface from the network. */
function withoutFonts(page: string): string {
  return page.replaceAll(/@import url\([^)]*\);/g, "");
}

const kid = "test";

function makeKeys(): { key: KeyObject; jwk: object } {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: "jwk" }), kid, use: "sig" };
  return {
    key: createPrivateKey(privateKey.export({ format: "pem", type: "pkcs8" })),
    jwk,
  };
}

function settings(jwk: object) {
  return {
    clients: [
      {
        client_id: testClient.clientId,
        client_secret: testClient.clientSecret,
        redirect_uris: ["http://127.0.0.1/account/claim/assertion"],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    jwks: { keys: [jwk] },
    ttl: {
      AccessToken: 600,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    cookies: { keys: ["a key for the cookies of a test"] },
    scopes: ["openid", "profile", "professional"],
    claims: {
      openid: ["sub"],
      profile: ["given_name", "family_name"],
      professional: ["npi", "eduperson_affiliation"],
    },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => claimsOf(id),
    }),
  };
}

function claimsOf(id: string) {
  const [given = "", family = "", npi = "", affiliation = ""] = id.split("|");
  return {
    sub: id,
    given_name: given,
    family_name: family,
    ...(npi && { npi }),
    ...(affiliation && { eduperson_affiliation: affiliation.split(" ") }),
  };
}

function readPayload(token: string): Payload {
  const [, payload = ""] = token.split(".");
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as Payload;
}

function signToken(payload: Payload, key: KeyObject): string {
  const pack = (part: object) =>
    Buffer.from(JSON.stringify(part)).toString("base64url");
  const head = pack({ alg: "RS256", typ: "JWT", kid });
  const signed = `${head}.${pack(payload)}`;
  const mark = sign("RSA-SHA256", Buffer.from(signed), key);
  return `${signed}.${mark.toString("base64url")}`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}

/**
 * Signs in at the provider as a browser would, following its redirects, and
 * answers the address it sends the reader back to.
 */
export async function signInAt(
  address: string,
  login: string | null,
): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = address;
  for (let steps = 0; steps < 12; steps += 1) {
    const answer = await call(next, cookies);
    const to = answer.headers.get("location");
    if (to) {
      next = new URL(to, next).href;
      if (next.includes("/account/claim/assertion?")) return new URL(next);
      continue;
    }
    const page = await answer.text();
    const to2 = await interact(page, next, login, cookies);
    next = new URL(to2, next).href;
    if (next.includes("/account/claim/assertion?")) return new URL(next);
  }
  throw new Error("The provider never came to an end.");
}

async function interact(
  page: string,
  address: string,
  login: string | null,
  cookies: Map<string, string>,
): Promise<string> {
  if (login === null) return `${address}/abort`;
  const isLogin = page.includes('name="login"');
  const form: Record<string, string> = isLogin
    ? { prompt: "login", login, password: "any" }
    : { prompt: "consent" };
  const answer = await call(address, cookies, new URLSearchParams(form));
  const to = answer.headers.get("location");
  if (!to) throw new Error(`The provider says ${answer.status}: ${page}`);
  return to;
}

async function call(
  address: string,
  cookies: Map<string, string>,
  body?: URLSearchParams,
): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`);
  const answer = await fetch(address, {
    method: body ? "POST" : "GET",
    redirect: "manual",
    headers: { cookie: cookie.join("; ") },
    ...(body && { body }),
  });
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return answer;
}
