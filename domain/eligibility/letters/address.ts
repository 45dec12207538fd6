import { isReactivated } from "../rules.ts";
import type { RegistryEntry } from "../registry/schema.ts";

/** The lines of an envelope, as the Postal Service asks: capitals, no commas. */
export type PostalAddress = {
  name: string;
  street: string;
  /** "SAN ANTONIO TX 78229" (USPS Publication 28, section 2). */
  place: string;
};

/**
 * Where the registry says this person practises; null for an organisation, a
 * record that has ended, and an address that no letter could reach.
 */
export function practiceAddress(
  record: RegistryEntry | null,
): PostalAddress | null {
  if (!record || record.entityType !== 1) return null;
  if (record.deactivatedOn && !isReactivated(record)) return null;
  const { practiceLine, practiceCity, practiceState, zips } = record;
  const zip = zips[0];
  if (!practiceLine || !practiceCity || !practiceState || !zip) return null;
  const { firstName, middleName, lastName, suffix, credential } = record;
  const parts = [firstName, middleName, lastName, suffix, credential];
  return {
    name: parts.filter(Boolean).join(" ").toUpperCase(),
    street: practiceLine.toUpperCase(),
    place: `${practiceCity} ${practiceState} ${zip}`.toUpperCase(),
  };
}
