import { addDays } from "#lib/clock.ts";
import type { ClaimPath } from "./assessment.ts";
import type { Policy } from "./policy.ts";

/**
 * Until when a binding is good: by number the policy's days; by licence until
 * that ends, plus grace, or the policy's days where no end was told; a trainee
 * until the programme ends, plus grace. Never past the policy's hard stop, and
 * a licence that a reviewer saw ending ends a binding by number too.
 */
export function validityOf(terms: {
  path: ClaimPath;
  /** When the reader qualifies. */
  now: Date;
  policy: Policy;
  /** What the licensing board said, if somebody looked. */
  licenceUntil?: Date | null;
  programEndsOn?: Date | null;
}): Date {
  const { now, policy } = terms;
  const hardStop = addDays(now, policy.validDays);
  const own = ownEnd(terms);
  return own < hardStop ? own : hardStop;
}

function ownEnd({
  path,
  now,
  policy,
  licenceUntil,
  programEndsOn,
}: Parameters<typeof validityOf>[0]): Date {
  const { licenceDays, licenceGraceDays, traineeGraceDays } = policy.terms;
  if (path === "trainee" && programEndsOn) {
    return addDays(programEndsOn, traineeGraceDays);
  }
  if (licenceUntil) return addDays(licenceUntil, licenceGraceDays);
  return addDays(now, path === "npi" ? policy.validDays : licenceDays);
}

/** Whether a trainee's programme ends when it may: ahead, and not too far. */
export function programFault(
  endsOn: Date,
  now: Date,
  policy: Policy,
): "program-over" | "program-far" | null {
  if (endsOn <= now) return "program-over";
  return endsOn > addDays(now, policy.terms.programDays) ? "program-far" : null;
}
