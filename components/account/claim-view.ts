import type { ClaimPath, Hint } from "#domain/eligibility/assessment.ts";
import { findProfession } from "#domain/eligibility/professions.ts";
import type { Standing } from "#domain/eligibility/schema.ts";
import { stateName } from "#domain/eligibility/states.ts";
import { formatDate } from "#lib/clock.ts";

/** A claim as its own reader sees it. */
export type ClaimView = {
  id: string;
  state: Exclude<Standing["state"], "none"> | "suspended";
  /** "NPI 2345678906", "License RN 123, Ohio". */
  basis: string;
  profession: string;
  workEmail: string;
  claimedAt: Date;
  dueAt: Date | null;
  validUntil: Date | null;
  /** What a person asked the reader; empty unless `asked`. */
  question: string;
  /** What the rules ask the reader to look at again; null for a person's question. */
  hint: Hint | null;
  firstName: string;
  lastName: string;
  /** Why it was declined, as a reason code; empty unless `declined`. */
  reason: string;
  returnTo: string;
};

type Typed = {
  path: ClaimPath;
  firstName: string;
  lastName: string;
  profession: string;
  specialty: string;
  npi: string | null;
  licenceNumber: string;
  licenceState: string;
  licenceBoard: string;
  program: string;
  programEndsOn: Date | null;
  practiceSetting: string;
  employer: string;
  workEmail: string;
  practiceState: string;
  practiceZip: string;
};

type Row = Typed & {
  id: string;
  createdAt: Date;
  dueAt: Date | null;
  question: string;
  hint: Hint | null;
  declineReason: string | null;
  returnTo: string;
};

/** Null when the reader has no claim that stands for anything now. */
export function claimViewOf(
  row: Row,
  reader: { standing: Standing; suspended: boolean },
): ClaimView | null {
  const state = reader.suspended ? "suspended" : reader.standing.state;
  if (state === "none") return null;
  return {
    id: row.id,
    state,
    basis: basisOf(row),
    profession: professionName(row.profession),
    workEmail: row.workEmail,
    claimedAt: row.createdAt,
    dueAt: row.dueAt,
    validUntil: reader.standing.validUntil,
    question: row.question,
    hint: row.hint,
    firstName: row.firstName,
    lastName: row.lastName,
    reason: row.declineReason ?? "",
    returnTo: row.returnTo,
  };
}

/** What the claim rests on, in words. */
function basisOf(claim: Typed): string {
  if (claim.npi) return `NPI ${claim.npi}`;
  if (claim.path === "licence") {
    return `License ${claim.licenceNumber}, ${stateName(claim.licenceState)}`;
  }
  const { program, programEndsOn } = claim;
  return programEndsOn
    ? `${program}, until ${formatDate(programEndsOn)}`
    : program;
}

export function professionName(id: string): string {
  return findProfession(id)?.label ?? id;
}

const paths: unknown[] = ["npi", "licence", "trainee"] satisfies ClaimPath[];

/**
 * What the form starts with: what was left unfinished, else the last claim, else
 * the address that signed in. A link may name the path.
 */
export function knownOf(
  draft: { values: Record<string, string> } | null,
  earlier: Typed | null,
  email: string,
  path: unknown,
): Record<string, string> {
  const chosen: Record<string, string> = paths.includes(path)
    ? { path: String(path) }
    : {};
  const before = earlier ? asTyped(earlier) : { path: "npi", workEmail: email };
  return { ...before, ...draft?.values, ...chosen };
}

function asTyped(claim: Typed): Record<string, string> {
  const { npi, programEndsOn, ...texts } = claim;
  const day = programEndsOn?.toISOString().slice(0, 10) ?? "";
  return { ...texts, npi: npi ?? "", programEndsOn: day };
}
