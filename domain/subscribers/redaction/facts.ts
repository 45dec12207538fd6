import { z } from "zod";

/** What the trail calls somebody who has no name any more. */
export const deletedLabel = "Deleted account";

const jsonObject = z.record(z.string(), z.unknown());

/** What of a claim says nothing about who made it. */
const claimFacts = ["path", "profession", "practiceState"];
/** Likewise of a registry record: a kind of provider, not a provider. */
const recordFacts = [
  "entityType",
  "taxonomyCodes",
  "primarySlot",
  "practiceState",
  "deactivatedOn",
  "reactivatedOn",
];
/** Likewise of evidence: how it was weighed, not what it showed. */
const evidenceFacts = ["kind", "points", "domainClass", "expiresAt"];
const detailFacts = [
  "domainClass",
  "showsName",
  "status",
  "reason",
  "nameGrade",
  "kinds",
];
/** Likewise of the trail's "before" and "after". */
const changeFacts = [
  "status",
  "path",
  "profession",
  "level",
  "factors",
  "ended",
  "suspended",
  "roles",
  "purpose",
  "outcome",
  "points",
  "kind",
  "channel",
];

/**
 * A decision's inputs without the person: gates, grades, points and reasons
 * stay, so that the decision can still be followed; names, numbers, addresses
 * and places go. What is not on a list of facts goes, so that a new field is
 * forgotten unless somebody says that it may stay.
 */
export function redactInputs(inputs: unknown): Record<string, unknown> {
  const known = jsonObject.catch({}).parse(inputs);
  const evidence = z.array(jsonObject).catch([]).parse(known.evidence);
  return {
    redacted: true,
    claim: only(known.claim, claimFacts),
    record: known.record ? only(known.record, recordFacts) : null,
    evidence: evidence.map((item) => only(item, evidenceFacts)),
    assessment: known.assessment ?? null,
  };
}

/** The detail of an evidence item, likewise. */
export function redactDetail(detail: unknown): Record<string, unknown> {
  return { redacted: true, ...only(detail, detailFacts) };
}

/** One side of a change in the trail; nothing stays nothing. */
export function redactChange(change: unknown): Record<string, unknown> | null {
  return change === null ? null : only(change, changeFacts);
}

/** "reason-code: what somebody wrote" without what somebody wrote. */
export function redactReason(reason: string | null): string | null {
  return reason?.split(":")[0] ?? null;
}

function only(value: unknown, facts: string[]): Record<string, unknown> {
  const known = jsonObject.catch({}).parse(value);
  return Object.fromEntries(
    Object.entries(known).filter(([name]) => facts.includes(name)),
  );
}
