import { z } from "zod";
import { idSchema, text } from "#lib/text.ts";

/** How the registry can turn against a binding. Stored: never rename one. */
export const doubtKinds = [
  "deactivated",
  "gone",
  "replaced",
  "profession-lost",
  "name-changed",
] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** What the registry says now that it did not say when the claim was approved. */
export type Finding = {
  bindingId: string;
  kind: DoubtKind;
  /** What it says, in short; tells one change from the next. */
  mark: string;
  detail: DoubtDetail;
};

/** Before and after of the one thing that changed. */
export const doubtDetailSchema = z.object({
  before: z.string(),
  after: z.string(),
});
export type DoubtDetail = z.output<typeof doubtDetailSchema>;

export const keepReasons = [
  "registry-mistaken",
  "change-explained",
  "still-qualified",
] as const;
export const endReasons = [
  "not-practicing",
  "not-the-same-person",
  "not-eligible-any-more",
] as const;

const note = text({ max: 2000, multiline: true }).default("");

/** What a person does with a doubt: one form, three buttons. */
export const settlementSchema = z.discriminatedUnion(
  "settlement",
  [
    z.strictObject({
      settlement: z.literal("keep"),
      id: idSchema,
      reason: z.enum(keepReasons, { error: "reason-missing" }),
      note,
    }),
    z.strictObject({
      settlement: z.literal("notice"),
      id: idSchema,
      note,
    }),
    z.strictObject({
      settlement: z.literal("end"),
      id: idSchema,
      reason: z.enum(endReasons, { error: "reason-missing" }),
      note,
    }),
  ],
  { error: "settlement-missing" },
);

export type SettlementInput = z.output<typeof settlementSchema>;
export type KeepReason = (typeof keepReasons)[number];
export type EndReason = (typeof endReasons)[number];

export const releaseSchema = z.strictObject({
  kind: z.enum(doubtKinds, { error: "unknown" }),
});

/** A line of the list at the desk. */
export type ListedDoubt = {
  id: string;
  kind: DoubtKind;
  raisedAt: Date;
  dueAt: Date;
  /** When access ends unless somebody steps in; null while no clock runs. */
  graceUntil: Date | null;
  name: string;
  npi: string | null;
  email: string;
};

export type ReviewedDoubt = ListedDoubt & {
  detail: DoubtDetail;
  claimId: string;
  subscriberId: string;
  level: number;
  qualifiedAt: Date;
  validUntil: Date;
  settledAt: Date | null;
  outcome: string | null;
  reason: string;
  note: string;
};

/** Findings that were too many to be true, and wait for an administrator. */
export const heldSchema = z.object({
  at: z.iso.datetime(),
  kinds: z.array(
    z.object({
      kind: z.enum(doubtKinds),
      found: z.number().int(),
      bindings: z.number().int(),
    }),
  ),
});
export type Held = z.output<typeof heldSchema>;

export const releasedSchema = z.object({
  kind: z.enum(doubtKinds),
  at: z.iso.datetime(),
});
