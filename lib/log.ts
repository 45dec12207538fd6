import { pino } from "pino";

/** JSON lines on stdout. Log what happened, never mail bodies, codes or tokens. */
export const log = pino({
  level: process.env.PRECIS_LOG_LEVEL ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
