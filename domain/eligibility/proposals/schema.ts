import { z } from "zod";
import { idSchema, text } from "#lib/text.ts";

/** Why one person's approval is not enough. */
export type SecondPersonReason =
  "against-suggestion" | "gate-failed" | "points-short" | "over-holder";

export const proposalOutcomes = ["confirmed", "refused"] as const;

/** The second person's word. */
export const proposalSchema = z.strictObject({
  id: idSchema,
  proposalId: idSchema,
  outcome: z.enum(proposalOutcomes, { error: "outcome-missing" }),
  note: text({ max: 2000, multiline: true }).default(""),
});
export type ProposalInput = z.output<typeof proposalSchema>;

/** A proposed approval as a reviewer sees it. */
export type OpenProposal = {
  id: string;
  proposedBy: string;
  proposer: string;
  proposedAt: Date;
  reason: string;
  note: string;
  overHolder: boolean;
};
