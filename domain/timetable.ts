import {
  clearNumberAttempts,
  clearOldDrafts,
  expireSilentClaims,
} from "#domain/eligibility/jobs.ts";
import { clearSpent } from "#domain/sessions/jobs.ts";

export type Job = {
  name: string;
  /** Cron, UTC. */
  schedule: string;
  /** Safe to run twice, at once or after being killed. */
  handler: () => Promise<unknown>;
};

/** Every job, when it runs and what it does. */
export const timetable: Job[] = [
  { name: "clear-spent", schedule: "17 * * * *", handler: clearSpent },
  {
    name: "expire-silent-claims",
    schedule: "23 6 * * *",
    handler: expireSilentClaims,
  },
  {
    name: "clear-number-attempts",
    schedule: "41 5 * * *",
    handler: clearNumberAttempts,
  },
  { name: "clear-old-drafts", schedule: "47 5 * * *", handler: clearOldDrafts },
];
