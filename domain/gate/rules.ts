import type { Standing } from "#domain/eligibility/schema.ts";
import type { StaffRole } from "#domain/subscribers/schema.ts";
import type {
  Access,
  MissingStep,
  Reader,
  SignedInReader,
  StaffReader,
} from "./schema.ts";

const full: Access = { kind: "full" };

/**
 * May `reader` read the body of `article` at `now`?
 *
 * The one place where that is decided. Closed by default: a rule that is
 * unknown, empty or misspelt admits nobody but staff of the summaries who have
 * shown their second factor.
 */
export function decideAccess(
  article: { access: string },
  reader: Reader,
  now: Date,
): Access {
  if (article.access === "open") return full;
  if (reader.kind === "visitor") return missing("sign-in");
  if (reader.kind === "impersonal")
    return article.access === "qualified" && reader.audience === "qualified"
      ? full
      : missing("sign-in");
  if (reader.suspended) return missing("suspended");
  if (isPublishing(reader) && reader.secondFactor) return full;
  if (article.access === "qualified" && isQualified(reader.standing, now))
    return full;
  return missing(missingStep(reader, now));
}

/** Everybody on the staff but who only audits circulation. */
function isPublishing(reader: SignedInReader): reader is StaffReader {
  return (
    reader.kind === "staff" && reader.roles.some((role) => role !== "auditor")
  );
}

/** A live binding of level 2 or more, not past its end. */
export function isQualified(standing: Standing, now: Date): boolean {
  return (
    standing.state === "qualified" &&
    standing.level >= 2 &&
    standing.validUntil !== null &&
    standing.validUntil > now
  );
}

function missingStep(reader: SignedInReader, now: Date): MissingStep {
  if (isPublishing(reader)) return "second-factor";
  switch (reader.standing.state) {
    case "confirming":
      return "confirm-mailbox";
    case "checking":
    case "in-review":
    case "asked":
    case "declined":
    case "lapsed":
      return reader.standing.state;
    case "qualified":
      return isQualified(reader.standing, now) ? "eligibility" : "lapsed";
    default:
      return "eligibility";
  }
}

function missing(step: MissingStep): Access {
  return { kind: "lead-in", missing: step };
}

/** Set by the front door alone; it strips this header from every visitor. */
export const audienceHeader = "x-precis-audience";

/** Staff with their second factor and this role; administrators have all. */
export function mayUseDesk(
  reader: { roles: StaffRole[]; secondFactor: boolean; suspended: boolean },
  role?: StaffRole,
): boolean {
  if (!reader.secondFactor || reader.suspended) return false;
  return (
    role === undefined ||
    reader.roles.includes("administrator") ||
    reader.roles.includes(role)
  );
}
