import { Secret, TOTP } from "otpauth";
import { env } from "#lib/env.ts";
import { keyedHash, unseal } from "#lib/secret.ts";

const purpose = "totp-secret";
export const totpSealPurpose = purpose;

type Factor = { totpSecret: Uint8Array | null; totpConfirmedAt: Date | null };

/**
 * The secret to set up an authenticator with. Derived, so that showing the
 * set-up page writes nothing; it is stored once a code from it has come back.
 */
export function setupSecret(subscriberId: string): Secret {
  const bytes = keyedHash("totp-setup", subscriberId).subarray(0, 20);
  return new Secret({ buffer: Uint8Array.from(bytes).buffer });
}

export function totpFor(secret: Secret, email: string): TOTP {
  return new TOTP({ issuer: env().siteName, label: email, secret });
}

/** The secret in force: the stored one, or the one being set up. */
export function secretInForce(
  subscriberId: string,
  factor: Factor,
): Secret | null {
  if (!factor.totpConfirmedAt) return setupSecret(subscriberId);
  const stored = factor.totpSecret && unseal(purpose, factor.totpSecret);
  return stored && Secret.fromBase32(stored.toString("utf8"));
}

/**
 * The 30-second step a code belongs to (RFC 6238, one step either way), or
 * null when it is wrong or that step was already used (ASVS 6.5.1).
 */
export function acceptedStep(
  secret: Secret,
  code: string,
  now: Date,
  lastStep: number | null,
): number | null {
  const delta = new TOTP({ secret }).validate({
    token: code,
    timestamp: now.getTime(),
    window: 1,
  });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 30_000) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}
