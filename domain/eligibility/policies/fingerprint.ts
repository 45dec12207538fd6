import { sha256 } from "#lib/secret.ts";
import { policySchema, type Policy } from "../policy.ts";

/**
 * SHA-256 over all a policy says but its number, so that two versions with the
 * same contents have the same one. Parsed first: the schema orders the names.
 */
export function fingerprintOf(policy: Policy): Buffer<ArrayBuffer> {
  const { version: _, ...contents } = policySchema.parse(policy);
  return Buffer.from(sha256(JSON.stringify(contents)));
}
