import { systemActor } from "#domain/audit/schema.ts";
import { expireClaim } from "./claims/commands.ts";
import { findSilentClaims } from "./claims/queries.ts";

/** Closes claims whose readers fell silent; answers how many. */
export async function expireSilentClaims(): Promise<number> {
  let closed = 0;
  for (const claimId of await findSilentClaims()) {
    const outcome = await expireClaim(claimId, systemActor);
    if (outcome.ok) closed += 1;
  }
  return closed;
}
