import { decode, encode } from "next-auth/jwt";
import { env } from "#lib/env.ts";
import { derivedSecret } from "#lib/secret.ts";

// The only file that knows next-auth. Its encrypted JWT carries one thing, the
// session token; whether that session lives is decided by its row.

/** `__Host-` binds the cookie to this origin, but exists only over https. */
export function sessionCookieName(): string {
  return env().url.protocol === "https:" ? "__Host-precis" : "precis-session";
}

/** A `Set-Cookie` value that carries `token` for `maxAge` seconds. */
export async function sessionCookie(
  token: string,
  maxAge: number,
): Promise<string> {
  const value = await encode({
    token: { sid: token },
    secret: derivedSecret("session-cookie"),
    maxAge,
  });
  return cookie(value, maxAge);
}

/** A `Set-Cookie` value that removes the session cookie. */
export function clearedSessionCookie(): string {
  return cookie("", 0);
}

function cookie(value: string, maxAge: number): string {
  const secure = env().url.protocol === "https:" ? "; Secure" : "";
  return `${sessionCookieName()}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}

// Decrypting costs more than a map look-up; the token inside never changes.
const opened = new Map<string, { token: string; expires: number }>();
const openedLimit = 5000;

/** The session token in a cookie value, or null when it is not one of ours. */
export async function openSessionCookie(value: string): Promise<string | null> {
  const known = opened.get(value);
  if (known && known.expires > Date.now()) return known.token;
  opened.delete(value);
  if (value.length > 2000) return null;
  const jwt = await decode({
    token: value,
    secret: derivedSecret("session-cookie"),
  }).catch(() => null);
  if (typeof jwt?.sid !== "string" || typeof jwt.exp !== "number") return null;
  if (opened.size >= openedLimit) opened.delete(opened.keys().next().value!);
  opened.set(value, { token: jwt.sid, expires: jwt.exp * 1000 });
  return jwt.sid;
}

/** Picks one cookie out of a `Cookie` header. */
export function readCookie(
  header: string | null | undefined,
  name: string,
): string | null {
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name)
      return part.slice(at + 1).trim();
  }
  return null;
}
