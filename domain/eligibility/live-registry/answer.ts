import type { RegistryEntry } from "../registry/schema.ts";
import { answerSchema, type LiveAnswer, type LiveResult } from "./schema.ts";

/** The registry's own code for "this number is deactivated". */
const deactivatedFault = "15";

/**
 * Reads an answer about `npi`. Whatever is not exactly an answer about this
 * one number says nothing: the caller must never take it for "not found".
 */
export function readAnswer(body: unknown, npi: string): LiveAnswer {
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) return { outcome: "unavailable", why: "other-shape" };
  if ("Errors" in parsed.data) {
    const isEnded = parsed.data.Errors.some(
      ({ number }) => number === deactivatedFault,
    );
    return isEnded
      ? { outcome: "deactivated" }
      : { outcome: "unavailable", why: "refused" };
  }
  const { result_count: count, results } = parsed.data;
  const [only, ...others] = results;
  if (count === 0 && !only) return { outcome: "unknown" };
  if (!only || others.length > 0 || only.number !== npi) {
    return { outcome: "unavailable", why: "other-number" };
  }
  return { outcome: "found", record: entryOf(only) };
}

function entryOf(result: LiveResult): RegistryEntry {
  const { basic, taxonomies } = result;
  const places = result.addresses.filter(isPractice);
  const practice = places[0] ?? null;
  const other = result.other_names?.find((name) => name.last_name !== "");
  return {
    npi: result.number,
    entityType: result.enumeration_type === "NPI-2" ? 2 : 1,
    organisation: basic.organization_name,
    lastName: basic.last_name,
    firstName: basic.first_name,
    middleName: basic.middle_name,
    suffix: basic.name_suffix,
    credential: basic.credential,
    otherLastName: other?.last_name ?? "",
    otherFirstName: other?.first_name ?? "",
    otherMiddleName: other?.middle_name ?? "",
    otherNameType: other?.code ?? "",
    practiceLine: practice?.address_1 ?? "",
    practiceCity: practice?.city ?? "",
    practiceState: practice && isHere(practice) ? practice.state : "",
    zips: zipsOf(result),
    taxonomyCodes: taxonomies.map((slot) => slot.code),
    licenceNumbers: taxonomies.map((slot) => slot.license),
    licenceStates: taxonomies.map((slot) => slot.state),
    primarySlot: Math.max(
      0,
      taxonomies.findIndex((slot) => slot.primary === true),
    ),
    enumeratedOn: basic.enumeration_date,
    updatedOn: basic.last_updated,
    deactivatedOn: basic.deactivation_date,
    reactivatedOn: basic.reactivation_date,
    replacementNpi: null,
  };
}

type Place = LiveResult["addresses"][number];

function isPractice(place: Place): boolean {
  return place.address_purpose === "LOCATION";
}

function isHere(place: Place): boolean {
  return place.country_code === "" || place.country_code === "US";
}

/** Practice first, then mailing and further locations, as a snapshot has them. */
function zipsOf(result: LiveResult): string[] {
  const { addresses, practiceLocations } = result;
  const places = [
    ...addresses.filter(isPractice),
    ...addresses.filter((place) => !isPractice(place)),
    ...(practiceLocations ?? []),
  ];
  const zips = places.filter(isHere).map((one) => one.postal_code.slice(0, 5));
  return [...new Set(zips)].filter((zip) => /^\d{5}$/.test(zip));
}
