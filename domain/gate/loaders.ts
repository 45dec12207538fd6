import { timingSafeEqual } from "node:crypto";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#domain/audit/schema.ts";
import { touchSession } from "#domain/sessions/commands.ts";
import type { StaffRole } from "#domain/subscribers/schema.ts";
import { openSessionCookie, readCookie, sessionCookieName } from "#lib/auth.ts";
import { refuse, type Gate } from "#lib/endpoint.ts";
import { derivedSecret } from "#lib/secret.ts";
import { findReader } from "./queries.ts";
import { audienceHeader, mayUseDesk } from "./rules.ts";
import type {
  Audience,
  Reader,
  SignedInReader,
  StaffReader,
} from "./schema.ts";

/** The reader of this request, looked up once per request. */
export const loadReader = cache(async (): Promise<Reader> => {
  const audience = impersonalAudience((await headers()).get(audienceHeader));
  if (audience) return { kind: "impersonal", audience };
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  return readerOfCookie(cookie ?? null);
});

// The front door renders shared pages with this credential instead of the
// visitor's cookies, so a shared page cannot contain a person.
function impersonalAudience(value: string | null): Audience | null {
  if (!value) return null;
  const [secret = "", audience] = value.split(":");
  const expected = Buffer.from(derivedSecret("audience"));
  const given = Buffer.from(secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return null;
  return audience === "qualified" || audience === "public" ? audience : null;
}

async function readerOfCookie(cookie: string | null): Promise<Reader> {
  const token = cookie && (await openSessionCookie(cookie));
  if (!token) return { kind: "visitor" };
  const { reader } = await findReader(token);
  if ("sessionId" in reader) await touchSession(reader.sessionId);
  return reader;
}

/** Page guard: who is signed in; everybody else is sent to sign in first. */
export async function requireSubscriber(
  returnTo: string,
): Promise<SignedInReader> {
  const reader = await loadReader();
  if (!isSignedIn(reader))
    redirect(`/sign-in?next=${encodeURIComponent(returnTo)}`);
  return reader;
}

/** Page guard of the desk. Not staff: not found. No second factor yet: there. */
export async function requireStaff(role?: StaffRole): Promise<StaffReader> {
  const reader = await loadReader();
  if (reader.kind === "visitor") redirect("/sign-in?next=/admin");
  if (reader.kind !== "staff" || reader.suspended) notFound();
  if (!reader.secondFactor) redirect("/sign-in/second-factor?next=/admin");
  if (!mayUseDesk(reader, role)) notFound();
  return reader;
}

/** Endpoint gate: everybody. */
export const anyone: Gate<{ reader: Reader; actor: Actor }> = async (
  request,
) => {
  const reader = await readerOf(request);
  return { ok: true, caller: { reader, actor: actorOf(reader) } };
};

/** Endpoint gate: whoever is signed in. */
export const signedIn: Gate<{
  reader: SignedInReader;
  actor: Actor;
}> = async (request) => {
  const reader = await readerOf(request);
  return isSignedIn(reader)
    ? { ok: true, caller: { reader, actor: actorOf(reader) } }
    : { ok: false, response: refuse(request, 401, "Sign in first.") };
};

/** Endpoint gate: staff of `role` (or any role) with their second factor. */
export function staff(
  role?: StaffRole,
): Gate<{ reader: StaffReader; actor: Actor }> {
  return async (request) => {
    const reader = await readerOf(request);
    if (reader.kind === "visitor")
      return { ok: false, response: refuse(request, 401, "Sign in first.") };
    if (reader.kind !== "staff" || !mayUseDesk(reader, role))
      return { ok: false, response: refuse(request, 403, "Not allowed.") };
    return { ok: true, caller: { reader, actor: actorOf(reader) } };
  };
}

function readerOf(request: Request): Promise<Reader> {
  return readerOfCookie(
    readCookie(request.headers.get("cookie"), sessionCookieName()),
  );
}

function isSignedIn(reader: Reader): reader is SignedInReader {
  return reader.kind === "subscriber" || reader.kind === "staff";
}

function actorOf(reader: Reader): Actor {
  if (!isSignedIn(reader))
    return { kind: "reader", id: null, label: "Visitor" };
  return {
    kind: reader.kind === "staff" ? "staff" : "reader",
    id: reader.subscriberId,
    label: reader.email,
  };
}
