import type { HeldConsent } from "../consents/schema.ts";

/** One stored record, as plain values: text, numbers, dates, lists of records. */
export type HeldRecord = Readonly<Record<string, unknown>>;

/** Everything stored about one account, by what it is. */
export type HeldData = {
  account: HeldRecord;
  sessions: HeldRecord[];
  claims: HeldRecord[];
  bindings: HeldRecord[];
  qualifications: HeldRecord[];
  consents: HeldConsent[];
  suspensions: HeldRecord[];
  appeals: HeldRecord[];
  mails: HeldRecord[];
  trail: HeldRecord[];
};
