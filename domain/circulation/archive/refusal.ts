import type { ExportRefusal } from "../schema.ts";

/** Counts that should be equal are not: nothing is handed out. */
export class ExportRefused extends Error {
  readonly reason: ExportRefusal;
  constructor(reason: ExportRefusal, detail = "") {
    super(`${reason}${detail && `: ${detail}`}`);
    this.reason = reason;
  }
}
