import { z } from "zod";
import { databaseNow, db, type Reads } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import type { IdentityProvider } from "#lib/identity-providers.ts";
import { unseal } from "#lib/secret.ts";
import type { PersonName } from "../names.ts";
import { findRegistryRecord } from "../registry/queries.ts";
import type { AssertionStart } from "./schema.ts";

export const sealPurpose = "assertion-request";

/** What only we may know of a sign-in under way. */
export const sealedRequestSchema = z.object({
  claimId: z.string(),
  url: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
});

export type SealedRequest = z.output<typeof sealedRequestSchema>;

export function findProvider(id: string): IdentityProvider | null {
  return env().identityProviders.find((one) => one.id === id) ?? null;
}

/** The configured providers as readers see them. */
export function listProviders(): { id: string; label: string }[] {
  return env().identityProviders.map(({ id, label }) => ({ id, label }));
}

/** Where this reader's request leads; null when it is over or somebody else's. */
export async function findAssertionStart(
  requestId: string,
  subscriberId: string,
  reads: Reads = db,
): Promise<AssertionStart | null> {
  const row = await reads.assertionRequest.findFirst({
    where: {
      id: requestId,
      subscriberId,
      consumedAt: null,
      expiresAt: { gt: await databaseNow(reads) },
    },
    select: { provider: true, sealed: true },
  });
  const provider = row && findProvider(row.provider);
  const opened = row && openRequest(row.sealed);
  if (!provider || !opened) return null;
  const { host } = new URL(opened.url);
  return { label: provider.label, host, url: opened.url };
}

export function openRequest(sealed: Uint8Array): SealedRequest | null {
  const plain = unseal(sealPurpose, sealed);
  return plain && sealedRequestSchema.parse(JSON.parse(plain.toString()));
}

/** The names the registry holds; without a record the typed one. */
export async function findNames(
  claim: { npi: string | null; firstName: string; lastName: string },
  reads: Reads,
): Promise<{ legal: PersonName; other: PersonName | null }> {
  const record = claim.npi ? await findRegistryRecord(claim.npi, reads) : null;
  if (!record?.lastName) {
    const { firstName: first, lastName: last } = claim;
    return { legal: { first, last }, other: null };
  }
  const { firstName, middleName, lastName, suffix } = record;
  return {
    legal: { first: firstName, middle: middleName, last: lastName, suffix },
    other: {
      first: record.otherFirstName,
      middle: record.otherMiddleName,
      last: record.otherLastName,
    },
  };
}
