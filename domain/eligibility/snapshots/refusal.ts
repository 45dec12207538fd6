/**
 * Why a file did not become the registry. Stored with loads: never rename one.
 * A refused load has changed nothing.
 */
export const refusalReasons = [
  "file-missing",
  "file-empty",
  "file-changed",
  "wrong-kind",
  "zip-broken",
  "zip-encrypted",
  "zip-corrupt",
  "several-data-files",
  "workbook-broken",
  "headers-missing",
  "quote-broken",
  "columns-uneven",
  "csv-truncated",
  "encoding-broken",
  "numbers-broken",
  "numbers-twice",
  "dates-broken",
  "dates-in-future",
  "period-unknown",
  "period-in-future",
  "period-older",
  "period-gap",
  "no-full-snapshot",
  "too-few-rows",
  "too-many-rows",
  "same-file",
  "load-running",
  "no-quiet-moment",
  "disk-full",
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

/** What the reason is about: dates as YYYY-MM-DD, counts, a line, names. */
export type Facts = Record<string, string | number>;

/** Thrown from wherever a file is read; caught once, where the load ends. */
export class LoadRefused extends Error {
  readonly reason: RefusalReason;
  readonly facts: Facts;
  constructor(reason: RefusalReason, facts: Facts = {}) {
    super(`${reason} ${JSON.stringify(facts)}`);
    this.reason = reason;
    this.facts = facts;
  }
}
