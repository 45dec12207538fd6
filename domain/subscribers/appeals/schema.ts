import { z } from "zod";
import { idSchema, text } from "#lib/text.ts";

/** What an appeal can be about: a declined claim, a suspension, the registry. */
export const appealSubjects = ["claim", "suspension", "registry"] as const;
export type AppealSubject = (typeof appealSubjects)[number];

export const appealSchema = z.strictObject({
  about: z.enum(appealSubjects, { error: "unknown" }),
  text: text({ min: 1, max: 4000, multiline: true }),
});
export type AppealInput = z.output<typeof appealSchema>;

export const appealIdSchema = z.strictObject({ id: idSchema });

export const grantReasons = [
  "new-information",
  "weighed-differently",
  "our-mistake",
] as const;
export const refuseReasons = [
  "decision-stands",
  "nothing-new",
  "outside-the-offer",
  "settled-otherwise",
] as const;
export type GrantReason = (typeof grantReasons)[number];
export type RefuseReason = (typeof refuseReasons)[number];

const note = text({ max: 2000, multiline: true }).default("");

/** One form at the desk, two buttons. */
export const appealDecisionSchema = z.discriminatedUnion(
  "decision",
  [
    z.strictObject({
      decision: z.literal("grant"),
      id: idSchema,
      reason: z.enum(grantReasons, { error: "reason-missing" }),
      note,
    }),
    z.strictObject({
      decision: z.literal("refuse"),
      id: idSchema,
      reason: z.enum(refuseReasons, { error: "reason-missing" }),
      note,
    }),
  ],
  { error: "decision-missing" },
);
export type AppealDecision = z.output<typeof appealDecisionSchema>;

/** Something a reader may ask another person to look at, or has asked. */
export type Matter = {
  about: AppealSubject;
  matterId: string;
  claimId: string | null;
  /** Why it was decided so, as a reason code. */
  reason: string;
  at: Date;
};

export type OwnAppeal = {
  id: string;
  about: AppealSubject;
  text: string;
  createdAt: Date;
  dueAt: Date;
  decidedAt: Date | null;
  outcome: "granted" | "refused" | "withdrawn" | null;
  reason: string;
};

/** What the reader's page shows: what may be appealed, and what was. */
export type ReaderAppeals = { matters: Matter[]; appeals: OwnAppeal[] };

export type ListedAppeal = Pick<
  OwnAppeal,
  "id" | "about" | "createdAt" | "dueAt" | "decidedAt" | "outcome"
> & { email: string; name: string | null };

export type ReviewedAppeal = ListedAppeal & {
  text: string;
  reason: string;
  note: string;
  subscriberId: string;
  claimId: string | null;
  /** Who decided first; null when the rules did. */
  firstDecider: { id: string; email: string } | null;
};

export const appealFilterSchema = z.object({
  state: z.enum(["open", "decided"]).catch("open"),
});
