import { z } from "zod";
import { idSchema, text } from "#lib/text.ts";

/** What a publisher states of the publication, each a numbered version. */
export const statementKinds = {
  publication: "circulation-publication",
  field: "circulation-field",
  qualification: "circulation-qualification",
} as const;
export type StatementPart = keyof typeof statementKinds;

export type Stated = { id: string; version: number; text: string };
export type Statement = Record<StatementPart, Stated>;

export const statementSchema = z.strictObject({
  publication: text({ min: 1, max: 120 }),
  field: text({ min: 10, max: 600, multiline: true }),
  qualification: text({ min: 10, max: 2000, multiline: true }),
});
export type StatementInput = z.output<typeof statementSchema>;

const day = z.iso.date({ error: "date-form" });
const forwards = ({ from, to }: { from: string; to: string }) => from <= to;

/** Whole days, UTC, both included. */
export const periodSchema = z
  .object({ from: day, to: day })
  .refine(forwards, { error: "period-backwards", path: ["to"] });
export type Period = z.output<typeof periodSchema>;

const seed = text({ max: 64 });
const size = z.coerce
  .number({ error: "sample-size" })
  .int({ error: "sample-size" })
  .min(1, { error: "sample-size" })
  .max(1000, { error: "sample-size" });

export const exportRequestSchema = z
  .strictObject({
    from: day,
    to: day,
    /** The issue to break down; empty for the last of the period. */
    issue: z
      .union([z.literal(""), day])
      .default("")
      .transform((date) => date || null),
    seed: seed.default(""),
    size: size.default(100),
  })
  .refine(forwards, { error: "period-backwards", path: ["to"] });
export type ExportRequest = z.output<typeof exportRequestSchema>;

export const sampleSchema = z.object({
  seed: seed.pipe(z.string().min(1, { error: "required" })),
  size,
});

export const recipientSchema = z.strictObject({ id: idSchema });
export const exportIdSchema = z.object({ id: idSchema });

export type ExportState = "waiting" | "running" | "done" | "failed";

/** Why an export was not made. */
export type ExportRefusal =
  | "not-stated"
  | "period-not-begun"
  | "no-such-issue"
  | "under-way"
  | "not-reconciled"
  | "out-of-order";

/** An export as the desk lists it. */
export type ListedExport = {
  id: string;
  from: string;
  to: string;
  before: Date;
  issue: string | null;
  seed: string;
  sampleSize: number;
  state: ExportState;
  reason: string;
  done: number;
  total: number;
  requestedAt: Date;
  requestedBy: string | null;
  endedAt: Date | null;
  qualified: number | null;
  issues: number | null;
  bytes: number | null;
  sha256: string | null;
  logEntries: number | null;
  logHead: string | null;
  removedAt: Date | null;
  keptUntil: Date | null;
};

/** How long a finished file is kept for download. */
export const keptDays = 30;
