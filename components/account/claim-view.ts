import type { ClaimPath } from "#domain/eligibility/assessment.ts";
import { professionLabel } from "#domain/eligibility/professions.ts";
import type { Standing } from "#domain/eligibility/schema.ts";
import { stateName } from "#domain/eligibility/states.ts";

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
  workEmail: string;
  practiceState: string;
  practiceZip: string;
};

type Row = Typed & {
  id: string;
  createdAt: Date;
  dueAt: Date | null;
  question: string;
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
    reason: row.declineReason ?? "",
    returnTo: row.returnTo,
  };
}

/** What the claim rests on, in words. */
function basisOf(
  claim: Pick<Typed, "npi" | "licenceNumber" | "licenceState">,
): string {
  return claim.npi
    ? `NPI ${claim.npi}`
    : `License ${claim.licenceNumber}, ${stateName(claim.licenceState)}`;
}

export function professionName(id: string): string {
  return professionLabel(id);
}

/** What the form starts with: the last claim, or the address that signed in. */
export function knownOf(
  earlier: Typed | null,
  email: string,
  path: unknown,
): Record<string, string> {
  const chosen = path === "licence" || path === "npi" ? { path } : {};
  if (!earlier) return { path: "npi", workEmail: email, ...chosen };
  const { npi, ...typed } = earlier;
  return { ...typed, npi: npi ?? "", ...chosen };
}
