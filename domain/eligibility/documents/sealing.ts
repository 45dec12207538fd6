import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyedHash, seal, sha256, unseal } from "#lib/secret.ts";

const purpose = "document";

/** A key for one document alone, and the same key sealed for the database. */
export function newDocumentKey(): {
  key: Buffer;
  sealedKey: Buffer<ArrayBuffer>;
} {
  const key = randomBytes(32);
  return { key, sealedKey: seal(purpose, key) };
}

/** Null when it was sealed with another secret. */
export function openDocumentKey(sealedKey: Uint8Array): Buffer | null {
  return unseal(purpose, sealedKey);
}

/**
 * AES-256-GCM: 12 bytes nonce, 16 bytes tag, ciphertext. The page's place is
 * authenticated with it, so a page cannot be moved to another document.
 */
export function sealPage(
  key: Buffer,
  page: Uint8Array,
  place: string,
): Buffer<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(page), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Null when key, place or content are not the ones it was sealed with. */
export function openPage(
  key: Buffer,
  sealed: Uint8Array,
  place: string,
): Buffer | null {
  const box = Buffer.from(sealed);
  if (box.length < 28) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, 12));
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(box.subarray(12, 28));
    return Buffer.concat([decipher.update(box.subarray(28)), decipher.final()]);
  } catch {
    return null;
  }
}

export function placeOf(documentId: string, page: number): string {
  return `${documentId}:${page}`;
}

/** The same upload gives the same hash here, and none that others could try. */
export function contentHash(bytes: Buffer): Uint8Array<ArrayBuffer> {
  const digest = sha256(bytes).toString("hex");
  return Uint8Array.from(keyedHash("document-content", digest));
}
