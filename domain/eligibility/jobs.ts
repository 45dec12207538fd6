import { systemActor } from "#domain/audit/schema.ts";
import { forgetAttempts } from "./attempts/commands.ts";
import { expireClaim } from "./claims/commands.ts";
import { findSilentClaims } from "./claims/queries.ts";
import { forgetOldDrafts } from "./drafts/commands.ts";

/** Closes claims whose readers fell silent; answers how many. */
export async function expireSilentClaims(): Promise<number> {
  let closed = 0;
  for (const claimId of await findSilentClaims()) {
    const outcome = await expireClaim(claimId, systemActor);
    if (outcome.ok) closed += 1;
  }
  return closed;
}

/** Forgets tried numbers past the policy's days. */
export function clearNumberAttempts(): Promise<number> {
  return forgetAttempts();
}

/** Forgets half-filled forms that nobody came back to. */
export function clearOldDrafts(): Promise<number> {
  return forgetOldDrafts();
}
