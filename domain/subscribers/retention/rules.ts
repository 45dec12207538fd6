/**
 * How long what is kept, in days, counted from when it stopped being of use.
 * The published page "What we keep" says the same numbers.
 */
export const retention = {
  /** Codes that confirmed, or never confirmed, a step on the account. */
  codes: 7,
  /** The words of mails; that one was sent, and of which kind, stays. */
  mails: 90,
  /** The address a deletion was confirmed to. */
  farewells: 7,
  /**
   * What was typed into claims that led to nothing: three years, as long as
   * requests for controlled circulation must be shown (USPS PS-054).
   */
  closedClaims: 1095,
  /** Accounts that never claimed and were not used: a notice, then the end. */
  silentAccounts: 730,
  silentNotice: 30,
} as const;
