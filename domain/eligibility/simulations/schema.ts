import { z } from "zod";
import { addDays } from "#lib/clock.ts";
import { versionSchema } from "../policies/schema.ts";
import type { SimulatedOutcome, Tally } from "./replay.ts";
import { outcomes } from "./replay.ts";

const date = z.iso
  .date({ error: "date-form" })
  .transform((day) => new Date(`${day}T00:00:00Z`));

/** Which past claims a draft is tried on. The last day counts as a whole. */
export const simulationSchema = z
  .strictObject({
    version: versionSchema,
    from: date,
    until: date.transform((day) => addDays(day, 1)),
    most: z.coerce
      .number({ error: "whole-number" })
      .int({ error: "whole-number" })
      .min(1, { error: "out-of-range" })
      .max(1_000_000, { error: "out-of-range" }),
  })
  .refine(({ from, until }) => from < until, {
    error: "before-the-start",
    path: ["until"],
  });
export type SimulationInput = z.output<typeof simulationSchema>;

/** Which changes are listed; anything unreadable is all of them. */
export const changeFilterSchema = z.object({
  before: z.enum(outcomes).optional().catch(undefined),
  after: z.enum(outcomes).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ChangeFilter = z.output<typeof changeFilterSchema>;

export type Simulation = {
  id: string;
  version: number;
  inForce: number;
  fingerprint: string;
  decidedFrom: Date;
  decidedUntil: Date;
  most: number;
  state: "running" | "done" | "replaced";
  total: number;
  seen: number;
  tally: Tally;
  startedAt: Date;
  endedAt: Date | null;
};

/**
 * How far the newest simulation of a draft speaks for it: not at all, not yet,
 * no more (draft or version in force have changed since), or now.
 */
export type SimulationStanding =
  | { state: "none"; simulation: null }
  | { state: "running" | "outdated" | "current"; simulation: Simulation };

export type SimulatedChange = {
  decisionId: string;
  claimId: string;
  claimant: string;
  decidedAt: Date;
  policyVersion: number;
  before: SimulatedOutcome;
  after: SimulatedOutcome;
  reasonsBefore: string[];
  reasonsAfter: string[];
};
