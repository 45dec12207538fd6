import { z } from "zod";
import { text } from "#lib/text.ts";
import { refusalReasons, type Facts } from "../snapshots/refusal.ts";
import type { SnapshotKind } from "../snapshots/schema.ts";

export const loadStates = [
  "waiting",
  "checking",
  "reading",
  "indexing",
  "swapping",
  "done",
  "refused",
  "failed",
] as const;

export type LoadState = (typeof loadStates)[number];

/** Why a load failed that was not refused: nothing was changed by it either. */
export const failureReasons = ["interrupted", "fault"] as const;

export const loadReasons = [...refusalReasons, ...failureReasons] as const;

export type LoadReason = (typeof loadReasons)[number];

export type ListedLoad = {
  id: string;
  file: string;
  /** Null until the file has been looked into. */
  kind: SnapshotKind | null;
  state: LoadState;
  reason: LoadReason | null;
  facts: Facts;
  bytesRead: number;
  bytesTotal: number;
  rows: number;
  startedAt: Date;
  endedAt: Date | null;
  /** It runs no more, though nobody said that it ended. */
  isLost: boolean;
};

/** While it runs a load says every second how far it is. */
export type Progress = {
  state: LoadState;
  kind: SnapshotKind | null;
  bytesRead: number;
  bytesTotal: number;
  rows: number;
};

export const factsSchema = z
  .record(z.string(), z.union([z.string(), z.number()]))
  .catch({});

/** A name within the folder of registry files, never a path. */
export const fileNameSchema = text({ min: 1, max: 160 }).refine(
  (name) => /^[\w(][\w .()+-]*\.(?:zip|xlsx|csv)$/i.test(name),
  "file-name",
);

export const loadRequestSchema = z.object({
  file: fileNameSchema,
  acceptSmaller: z
    .literal("yes")
    .optional()
    .transform((value) => value === "yes"),
});

export type LoadRequest = z.output<typeof loadRequestSchema>;

/** How much of a file travels at once. */
export const partBytes = 1024 * 1024;
/** The monthly file has 1.1 GB; a disk should not fill by mistake. */
const mostBytes = 8 * 1024 ** 3;

export const uploadRequestSchema = z.object({
  name: fileNameSchema,
  size: z.coerce.number().int().min(1).max(mostBytes, { error: "too-long" }),
});

export const uploadPartSchema = z.object({
  id: z.uuid({ error: "unknown" }),
  offset: z.coerce.number().int().min(0),
  data: z.base64().max(Math.ceil(partBytes / 3) * 4 + 4, { error: "too-long" }),
});

export const uploadRemovalSchema = uploadPartSchema.pick({ id: true });
