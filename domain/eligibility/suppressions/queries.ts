import type { Reads } from "#lib/db.ts";
import { keyedHash } from "#lib/secret.ts";

/** The hash under which a suspended person's address or number is remembered. */
export function suppressionHash(
  kind: "email" | "npi",
  value: string,
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(keyedHash("suppression", `${kind}:${value}`));
}

/**
 * Whether the account's address or the claimed number was suspended before its
 * account was deleted: then a person decides, whatever the evidence.
 */
export async function isSuppressed(
  reads: Reads,
  subscriberId: string,
  npi: string | null,
): Promise<boolean> {
  const { email } = await reads.subscriber.findUniqueOrThrow({
    where: { id: subscriberId },
    select: { email: true },
  });
  const hashes = [
    { kind: "email", valueHash: suppressionHash("email", email) },
    ...(npi ? [{ kind: "npi", valueHash: suppressionHash("npi", npi) }] : []),
  ];
  return (await reads.suppression.count({ where: { OR: hashes } })) > 0;
}
