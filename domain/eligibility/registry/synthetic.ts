import { dateOf, type Day } from "../synthetic/calendar.ts";
import type { World } from "../synthetic/life.ts";
import { providerOf, type Provider } from "../synthetic/provider.ts";
import type { RegistryEntry } from "./schema.ts";

export { syntheticNpi } from "../synthetic/numbers.ts";

/** The registry of the demonstration and of tests, at its baseline. */
export const demoWorld: World = { seed: 1, rows: 100_000_000, week: 0 };

/**
 * Row `index` of the synthetic registry as a snapshot keeps it: the same at
 * every call and independent of all other rows.
 */
export function syntheticRecord(index: number): RegistryEntry {
  return entryOf(providerOf(demoWorld, index));
}

/** What a snapshot keeps of everything the registry tells. */
export function entryOf(provider: Provider): RegistryEntry {
  const { names, slots, practice } = provider;
  const isHere = practice?.country === "US";
  return {
    npi: provider.npi,
    entityType: provider.kind === "organisation" ? 2 : 1,
    organisation: provider.organisation,
    lastName: names?.last ?? "",
    firstName: names?.first ?? "",
    middleName: names?.middle ?? "",
    suffix: names?.suffix ?? "",
    credential: provider.credential,
    otherLastName: names?.otherLast ?? "",
    otherFirstName: names?.otherFirst ?? "",
    otherMiddleName: names?.otherMiddle ?? "",
    otherNameType: names?.otherType ?? "",
    practiceLine: practice?.line ?? "",
    practiceCity: practice?.city ?? "",
    practiceState: isHere ? practice.state : "",
    zips: zipsOf(provider),
    taxonomyCodes: slots.map((slot) => slot.code),
    licenceNumbers: slots.map((slot) => slot.licence),
    licenceStates: slots.map((slot) => slot.state),
    primarySlot: provider.primary ?? 0,
    enumeratedOn: provider.kind ? dateOf(provider.enumerated) : null,
    updatedOn: provider.kind ? dateOf(provider.updated) : null,
    deactivatedOn: asDate(provider.deactivated),
    reactivatedOn: asDate(provider.reactivated),
    replacementNpi: provider.replacement,
  };
}

function asDate(day: Day | null): Date | null {
  return day === null ? null : dateOf(day);
}

/** Five digits each, practice first, then mailing and further locations. */
function zipsOf({ practice, mailing, locations }: Provider): string[] {
  const zips = [practice, mailing, ...locations].flatMap((address) =>
    address?.country === "US" ? [address.zip.slice(0, 5)] : [],
  );
  return [...new Set(zips)];
}
