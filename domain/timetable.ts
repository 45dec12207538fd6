import { clearExports } from "#domain/circulation/jobs.ts";
import { clearAssertions } from "#domain/eligibility/assertions/jobs.ts";
import { deleteDueDocuments } from "#domain/eligibility/documents/jobs.ts";
import {
  clearNumberAttempts,
  clearOldDrafts,
  expireSilentClaims,
} from "#domain/eligibility/jobs.ts";
import { giveNotices } from "#domain/eligibility/notices/jobs.ts";
import {
  endSpentGraces,
  recheckBindings,
} from "#domain/eligibility/recheck/jobs.ts";
import { clearSpent } from "#domain/sessions/jobs.ts";
import { applyRetention } from "#domain/subscribers/retention/jobs.ts";

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
  {
    name: "clear-assertions",
    schedule: "41 3 * * *",
    handler: clearAssertions,
  },
  // Before the graces end, so that a record put right yesterday still counts.
  {
    name: "recheck-bindings",
    schedule: "41 7 * * *",
    handler: recheckBindings,
  },
  { name: "end-spent-graces", schedule: "7 * * * *", handler: endSpentGraces },
  { name: "apply-retention", schedule: "31 4 * * *", handler: applyRetention },
  { name: "give-notices", schedule: "11 8 * * *", handler: giveNotices },
  {
    name: "delete-documents",
    schedule: "41 * * * *",
    handler: deleteDueDocuments,
  },
  { name: "clear-exports", schedule: "41 5 * * *", handler: clearExports },
];
