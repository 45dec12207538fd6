/** What became of the accounts made in a period. */
export type Funnel = {
  accounts: number;
  claimed: number;
  decided: number;
  qualified: number;
  /** Seen here again after having been qualified. */
  returned: number;
};

export type DecisionCount = {
  path: string;
  outcome: "approved" | "declined";
  by: "rules" | "person";
  reason: string;
  claims: number;
};

/** From the claim to its first final decision. */
export type DecisionTime = {
  by: "rules" | "person";
  claims: number;
  medianSeconds: number;
  p90Seconds: number;
  /** Within the business days that the policy promises. */
  withinTarget: number;
};

/** Qualified at the period's end. */
export type Spread = {
  professions: string[];
  rows: { state: string; total: number; counts: number[] }[];
  most: number;
};

export type Charts = {
  funnel: Funnel;
  decisions: DecisionCount[];
  times: DecisionTime[];
  targetDays: number;
  qualified: number;
  ages: [within1: number, within2: number, within3: number, older: number];
  spread: Spread;
};
