import { withNext } from "#components/account/paths.ts";
import type { SignedInReader } from "#domain/gate/schema.ts";

/** What the address says when the reader is at the form on purpose. */
const changes = ["change", "return", "saved"];

/**
 * Where a reader belongs who has nothing to claim now; null for the form. One
 * who wants to change an open claim gets the form, and a new claim replaces it.
 */
export function insteadOfClaim(
  reader: SignedInReader,
  returnTo: string,
  query: string[],
): string | null {
  const isChange = changes.some((name) => query.includes(name));
  const status = withNext("/account/claim/status", returnTo);
  if (reader.suspended) return status;
  switch (reader.standing.state) {
    case "qualified":
      return returnTo === "/" ? status : returnTo;
    case "checking":
    case "confirming":
    case "in-review":
    case "asked":
      return isChange ? null : status;
    default:
      return null;
  }
}
