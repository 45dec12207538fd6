import { z } from "zod";
import type { IdentityProvider } from "#lib/identity-providers.ts";
import { gradeName, type NameGrade, type PersonName } from "../names.ts";
import { parseNpi } from "../npi.ts";

/** Of a provider's claims only what the claim is compared with. */
export type AssertedFacts = {
  npi: string | null;
  name: PersonName | null;
  affiliations: string[];
};

export type Verdict = {
  binds: boolean;
  /** Stored with evidence: never rename one. */
  why:
    | "npi-equal"
    | "npi-differs"
    | "name-fits"
    | "name-differs"
    | "name-missing"
    | "affiliation-missing"
    | "used-by-another-account";
};

const number = z.union([z.string(), z.number().transform(String)]).catch("");
const word = z.string().max(200).catch("");
const words = z
  .union([z.array(z.string().max(200)).max(50), z.string().max(500)])
  .catch([])
  .transform((value) =>
    Array.isArray(value) ? value : value.split(/[\s,;]+/),
  );

/** Reads the mapped claims; what is missing or of another shape is nothing. */
export function readAsserted(
  provider: IdentityProvider,
  claims: Record<string, unknown>,
): AssertedFacts {
  const mapped = (name: string | undefined) =>
    name ? claims[name] : undefined;
  const { npi, givenName, familyName, affiliation } = provider.claims;
  const parsed = parseNpi(number.parse(mapped(npi)));
  const first = word.parse(mapped(givenName) ?? "").trim();
  const last = word.parse(mapped(familyName) ?? "").trim();
  return {
    npi: parsed.ok ? parsed.npi : null,
    name: first && last ? { first, last } : null,
    affiliations: words.parse(mapped(affiliation) ?? []).filter(Boolean),
  };
}

/**
 * Whether a provider's word ties the account holder to the claimed person. A
 * number it gives decides by itself. Otherwise the name must fit the record,
 * and whoever the provider admits besides professionals must be told apart by
 * affiliation: a hospital signs in its visitors and suppliers too.
 */
export function judgeAssertion(
  provider: IdentityProvider,
  asserted: AssertedFacts,
  claim: { npi: string | null },
  record: { legal: PersonName; other: PersonName | null },
): Verdict {
  if (asserted.npi && claim.npi) {
    return asserted.npi === claim.npi
      ? { binds: true, why: "npi-equal" }
      : { binds: false, why: "npi-differs" };
  }
  if (!asserted.name) return { binds: false, why: "name-missing" };
  const name = gradeName(asserted.name, record.legal, record.other);
  const fitting: NameGrade[] = ["S", "C"];
  if (!fitting.includes(name.grade) || name.suffixDiffers) {
    return { binds: false, why: "name-differs" };
  }
  return isAffiliated(provider, asserted)
    ? { binds: true, why: "name-fits" }
    : { binds: false, why: "affiliation-missing" };
}

/** "staff@bexar-health.example" is eduPersonScopedAffiliation for "staff". */
function isAffiliated(
  { claims, accepts }: IdentityProvider,
  { affiliations }: AssertedFacts,
): boolean {
  if (!claims.affiliation) return true;
  const accepted = accepts.map((one) => one.toLowerCase());
  return affiliations.some((one) =>
    accepted.includes(one.split("@")[0]!.toLowerCase()),
  );
}
