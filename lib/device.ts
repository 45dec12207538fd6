import { readCookie } from "#lib/auth.ts";
import { env } from "#lib/env.ts";
import { randomToken } from "#lib/secret.ts";

export const deviceCookieName = "precis_device";

// The longest a browser keeps a cookie (RFC 6265bis, 5.5).
const days = 400;
const tokenForm = /^[\w-]{43}$/;

/**
 * The browser a form was sent from, by a random cookie of ours: known again,
 * or new. `cookie` is the `Set-Cookie` value that keeps it.
 */
export function deviceOf(cookieHeader: string | null): {
  token: string;
  cookie: string;
} {
  const known = readCookie(cookieHeader, deviceCookieName);
  const token = known && tokenForm.test(known) ? known : randomToken();
  const secure = env().url.protocol === "https:" ? "; Secure" : "";
  return {
    token,
    cookie: `${deviceCookieName}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${days * 86_400}${secure}`,
  };
}
