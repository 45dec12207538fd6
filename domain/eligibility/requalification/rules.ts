import { addDays } from "#lib/clock.ts";
import { isMailboxDue } from "../notices/rules.ts";
import type { Policy } from "../policy.ts";
import type { Confirming } from "./schema.ts";

/** A sign-in counts for the mailbox it came by as long as a visit may last. */
const freshDays = 1;

/** Whether signing in by a mailed code has just proven this work mailbox. */
export function provesMailbox(
  account: Omit<Confirming, "subscriberId">,
  workEmail: string,
  now: Date,
): boolean {
  return (
    account.confirmedEmail === workEmail &&
    addDays(account.confirmedAt, freshDays) > now
  );
}

/** Whether a code from the work mailbox is needed to confirm the details. */
export function needsCode(
  account: Omit<Confirming, "subscriberId">,
  binding: { workEmail: string; mailboxProvenAt: Date | null },
  terms: Policy["terms"],
  now: Date,
): boolean {
  return (
    isMailboxDue(binding.mailboxProvenAt, terms, now) &&
    !provesMailbox(account, binding.workEmail, now)
  );
}

/** Whether the first ask since the last confirmation has come. */
export function isAsked(
  qualifiedAt: Date,
  terms: Policy["terms"],
  now: Date,
): boolean {
  return terms.askDays.some((days) => addDays(qualifiedAt, days) <= now);
}
