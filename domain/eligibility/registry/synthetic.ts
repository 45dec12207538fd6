import { npiCheckDigit, type Npi } from "../npi.ts";
import {
  callings,
  familyNames,
  givenNames,
  organisations,
} from "./name-pool.ts";
import { places } from "./places.ts";
import type { RegistryEntry } from "./schema.ts";

/**
 * The NPI of synthetic row `index`. A leading 2 keeps it off the numbers in
 * use, which begin with 1; the multiplier has no factor in common with 10^8,
 * so a hundred million rows never meet.
 */
export function syntheticNpi(index: number): Npi {
  const place = Number(
    (BigInt(index) * 61_803_399n + 27_182_818n) % 100_000_000n,
  );
  const base = `2${String(place).padStart(8, "0")}`;
  return `${base}${npiCheckDigit(base)}` as Npi;
}

/**
 * Row `index` of a registry that does not exist, the same at every call and
 * independent of all other rows. Of 100 rows about 76 are people, 20
 * organisations and 4 deactivated stubs; names, places, codes, licences and
 * their gaps follow the shape of the real file (NPPES V2), the people do not
 * exist. Names are upper case.
 */
export function syntheticRecord(index: number): RegistryEntry {
  const kind = draw(index, "kind", 100);
  if (kind < 4)
    return { ...blank(index), deactivatedOn: dayOf(index, "end", 2015, 10) };
  return kind < 24 ? organisation(index) : individual(index);
}

function blank(index: number): RegistryEntry {
  return {
    npi: syntheticNpi(index),
    entityType: 1,
    organisation: "",
    lastName: "",
    firstName: "",
    middleName: "",
    suffix: "",
    credential: "",
    otherLastName: "",
    otherFirstName: "",
    otherMiddleName: "",
    otherNameType: "",
    practiceLine: "",
    practiceCity: "",
    practiceState: "",
    zips: [],
    taxonomyCodes: [],
    licenceNumbers: [],
    licenceStates: [],
    primarySlot: 0,
    enumeratedOn: null,
    updatedOn: null,
    deactivatedOn: null,
    reactivatedOn: null,
    replacementNpi: null,
  };
}

function organisation(index: number): RegistryEntry {
  const place = placeOf(index);
  return {
    ...blank(index),
    ...addressOf(index),
    ...lifeOf(index),
    entityType: 2,
    organisation: `${place.city} ${pick(index, "org", organisations)}`,
    taxonomyCodes: [draw(index, "org-code", 2) ? "261Q00000X" : "193200000X"],
    licenceNumbers: [""],
    licenceStates: [""],
  };
}

function individual(index: number): RegistryEntry {
  const calling = pick(index, "calling", callings);
  const firstName = skewed(index, "given", givenNames);
  return {
    ...blank(index),
    ...addressOf(index),
    ...lifeOf(index),
    ...slotsOf(index, calling.code),
    lastName: familyName(index),
    firstName,
    middleName: middleOf(index),
    suffix: chance(index, "suffix", 2) ? "JR" : "",
    credential: pick(index, "degree", calling.degrees),
    ...otherNameOf(index, firstName),
  };
}

function familyName(index: number): string {
  const name = skewed(index, "family", familyNames);
  if (chance(index, "hyphen", 1)) {
    return `${name}-${skewed(index, "second", familyNames)}`;
  }
  const particle = pick(index, "which", ["DE LA ", "VAN ", "MC"]);
  return chance(index, "particle", 2) ? `${particle}${name}` : name;
}

function middleOf(index: number): string {
  if (chance(index, "no-middle", 40)) return "";
  const name = skewed(index, "middle", givenNames);
  return chance(index, "initial", 60) ? name.charAt(0) : name;
}

function otherNameOf(index: number, firstName: string) {
  if (!chance(index, "other", 6)) return {};
  return {
    otherLastName: skewed(index, "former", familyNames),
    otherFirstName: firstName,
    otherNameType: pick(index, "name-type", ["1", "1", "2", "5"]),
  };
}

/** In 15 of 100 records the primary code stands in the second slot. */
function slotsOf(index: number, code: string) {
  const state = placeOf(index).state;
  const digits = String(draw(index, "licence", 1_000_000)).padStart(6, "0");
  const filler = pick(index, "filler", ["PENDING", "NA", "NONE"]);
  const licence = chance(index, "no-licence", 20)
    ? ""
    : chance(index, "filled", 2)
      ? filler
      : `${state}${digits}`;
  if (!chance(index, "second-slot", 15)) {
    return {
      taxonomyCodes: [code],
      licenceNumbers: [licence],
      licenceStates: [licence && state],
      primarySlot: 0,
    };
  }
  return {
    taxonomyCodes: ["390200000X", code],
    licenceNumbers: ["", licence],
    licenceStates: ["", licence && state],
    primarySlot: 1,
  };
}

function addressOf(index: number) {
  const place = placeOf(index);
  const near = String(Number(place.zip) + draw(index, "near", 8)).padStart(
    5,
    "0",
  );
  return {
    practiceLine: `${100 + draw(index, "house", 9000)} ${pick(index, "street", ["MAIN ST", "MEDICAL CENTER DR", "OAK AVE", "2ND ST", "PARK BLVD"])}`,
    practiceCity: place.city,
    practiceState: place.state,
    zips:
      chance(index, "two-zips", 30) && near !== place.zip
        ? [place.zip, near]
        : [place.zip],
  };
}

function lifeOf(index: number) {
  const life = {
    enumeratedOn: dayOf(index, "enumerated", 2005, 14),
    updatedOn: dayOf(index, "updated", 2020, 5),
  };
  if (draw(index, "reactivated", 1000) >= 3) return life;
  return {
    ...life,
    deactivatedOn: dayOf(index, "end", 2020, 2),
    reactivatedOn: dayOf(index, "back", 2023, 2),
  };
}

function placeOf(index: number) {
  return pick(index, "city", pick(index, "state", places));
}

function dayOf(index: number, salt: string, from: number, years: number): Date {
  const start = Date.UTC(from, 5, 1);
  return new Date(start + draw(index, salt, years * 365) * 86_400_000);
}

function chance(index: number, salt: string, percent: number): boolean {
  return draw(index, salt, 100) < percent;
}

function pick<T>(index: number, salt: string, from: readonly T[]): T {
  return from[draw(index, salt, from.length)]!;
}

/** Leans to the front of the list: half the draws fall in its first quarter. */
function skewed(index: number, salt: string, from: readonly string[]): string {
  const share = draw(index, salt, 1_000_000) / 1_000_000;
  return from[Math.floor(share * share * from.length)]!;
}

/** A number below `limit` from index and salt alone (FNV-1a, murmur3's mixer). */
function draw(index: number, salt: string, limit: number): number {
  let hash = 0x811c9dc5 ^ index;
  for (const letter of salt) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % limit;
}
