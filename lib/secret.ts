import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
} from "node:crypto";
import { env } from "#lib/env.ts";

export function sha256(value: string | Buffer): Buffer {
  return createHash("sha256").update(value).digest();
}

/** 256 random bits, safe in an address. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

export function randomDigits(count: number): string {
  return randomInt(0, 10 ** count)
    .toString()
    .padStart(count, "0");
}

// One secret, a key for each purpose: what leaks for one says nothing of another.
const keys = new Map<string, Buffer>();
function keyFor(purpose: string): Buffer {
  let key = keys.get(purpose);
  if (!key) {
    key = Buffer.from(
      hkdfSync("sha256", env().secret, "precis", `precis:${purpose}`, 32),
    );
    keys.set(purpose, key);
  }
  return key;
}

/** The key for `purpose` as text, for a library that wants a string. */
export function derivedSecret(purpose: string): string {
  return keyFor(purpose).toString("base64url");
}

/** HMAC-SHA256: a short secret (a six-digit code) cannot be tried offline. */
export function keyedHash(purpose: string, value: string): Buffer {
  return createHmac("sha256", keyFor(purpose)).update(value).digest();
}

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, ciphertext. */
export function seal(
  purpose: string,
  plain: string | Buffer,
): Buffer<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Null when the box was not sealed for this purpose with this secret. */
export function unseal(purpose: string, sealed: Uint8Array): Buffer | null {
  const box = Buffer.from(sealed);
  if (box.length < 28) return null;
  try {
    const decipher = createDecipheriv(
      "aes-256-gcm",
      keyFor(purpose),
      box.subarray(0, 12),
    );
    decipher.setAuthTag(box.subarray(12, 28));
    return Buffer.concat([decipher.update(box.subarray(28)), decipher.final()]);
  } catch {
    return null;
  }
}
