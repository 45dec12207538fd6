import { addDays } from "#lib/clock.ts";
import type { ClaimPath } from "../assessment.ts";
import type { Policy } from "../policy.ts";

/**
 * Until when a qualification confirmed at `now` is good: the policy's term, or
 * sooner when the licence or the trainee's programme ends (each with its grace).
 */
export function validityOf(
  policy: Policy,
  facts: {
    path: ClaimPath;
    now: Date;
    licenceEndsOn: Date | null;
    programEndsOn: Date | null;
  },
): Date {
  const { path, now, licenceEndsOn, programEndsOn } = facts;
  const { terms, validDays } = policy;
  const full = addDays(now, validDays);
  if (path === "trainee" && programEndsOn) {
    return earlier(full, addDays(programEndsOn, terms.traineeGraceDays));
  }
  if (path !== "licence") return full;
  return licenceEndsOn
    ? earlier(full, addDays(licenceEndsOn, terms.licenceGraceDays))
    : earlier(full, addDays(now, terms.licenceDays));
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
