import { professionsOfCode } from "#domain/eligibility/professions.ts";
import type { RegistryEntry } from "#domain/eligibility/registry/schema.ts";

/** "ALVAREZ, MARIA C, FNP-C", or what stands for a name that is not known. */
export function nameOf(record: RegistryEntry): string {
  if (record.organisation) return record.organisation;
  const { lastName, firstName, middleName, suffix, credential } = record;
  const given = [firstName, middleName].filter(Boolean).join(" ");
  const parts = [[lastName, suffix].filter(Boolean).join(" "), given];
  const name = [...parts, credential].filter(Boolean).join(", ");
  return name || `NPI ${record.npi}, no name known`;
}

export function otherNameOf(record: RegistryEntry): string {
  const { otherLastName, otherFirstName, otherMiddleName } = record;
  const given = [otherFirstName, otherMiddleName].filter(Boolean).join(" ");
  return [otherLastName, given].filter(Boolean).join(", ");
}

/** Type codes of the publisher's readme. */
export const otherNameKinds: Record<string, string> = {
  "1": "Former name",
  "2": "Professional name",
  "5": "Other name",
};

/** Ended numbers carry a day; one that was given back carries a later one too. */
export function standingOf({ deactivatedOn, reactivatedOn }: RegistryEntry): {
  active: boolean;
  words: string;
} {
  if (!deactivatedOn) return { active: true, words: "Active" };
  const again = reactivatedOn !== null && reactivatedOn >= deactivatedOn;
  return again
    ? { active: true, words: "Active again" }
    : { active: false, words: "Deactivated" };
}

/** What a code stands for, in our words; the code itself when we have none. */
export function callingOf(code: string): string {
  return (
    professionsOfCode(code)
      .map(({ label }) => label)
      .join(", ") || "Not on the list"
  );
}

/** The profession a record leads with. */
export function leadingCalling(record: RegistryEntry): string {
  const code = record.taxonomyCodes[record.primarySlot] ?? "";
  return code ? callingOf(code) : "";
}
