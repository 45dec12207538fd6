import type { Content } from "./content.ts";

/** Why a file could not be drawn, as a form says it. */
export type DrawingRefusal =
  | "file-kind"
  | "file-two-kinds"
  | "file-encrypted"
  | "file-broken"
  | "file-too-many-pages"
  | "file-too-many-pixels"
  | "file-too-slow"
  | "file-busy";

/** What the drawing process is handed, and what it answers. */
export type DrawingOrder = { content: Content; bytes: Uint8Array };
export type Drawing =
  { ok: true; pages: Uint8Array[] } | { ok: false; reason: DrawingRefusal };

export const drawingLimits = {
  pages: 8,
  /** Of a photo as it arrives: 50 megapixels, the best of today's telephones. */
  pixels: 50_000_000,
  /** The longer side of a drawn page: an A4 sheet at 200 dots an inch. */
  side: 2200,
  quality: 82,
  /** For one file, all its pages. */
  seconds: 20,
  /** Files that wait for the one that is drawn. */
  waiting: 4,
};
