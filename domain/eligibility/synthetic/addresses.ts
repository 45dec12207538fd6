import { below, chance, pick, under, type Dice } from "./draw.ts";
import { places, type Place } from "./places.ts";

export type Address = {
  line: string;
  second: string;
  city: string;
  state: string;
  /** Nine digits, or five, without a dash; abroad as written there. */
  zip: string;
  country: string;
  phone: string;
  fax: string;
};

const streets =
  "MAIN ST|MEDICAL CENTER DR|OAK AVE|2ND ST|PARK BLVD|UNIVERSITY AVE|STATE ROUTE 9|HOSPITAL RD|LAKE ST|N BROADWAY".split(
    "|",
  );
const areas = "205 303 415 512 617 718 813 916 208 307".split(" ");
const abroad = [
  { city: "TORONTO", state: "ONTARIO", zip: "M5G 2C4", country: "CA" },
  { city: "LONDON", state: "", zip: "NW1 2BU", country: "GB" },
  { city: "TEL AVIV", state: "", zip: "6423906", country: "IL" },
];

/** One in a thousand practises abroad. `moves` counts changes of address. */
export function practiceOf(row: Dice, moves: number): Address {
  const dice = under(row, "practice", moves);
  if (below(row, "abroad", 1000) === 0) {
    return { ...doorOf(dice), ...pick(row, "where", abroad) };
  }
  return addressIn(dice, homeOf(row));
}

/** Mail goes to the practice, or to somewhere near. */
export function mailingOf(row: Dice, practice: Address): Address {
  if (!chance(row, "apart", 40) || practice.country !== "US") return practice;
  return addressIn(under(row, "mailing"), homeOf(row));
}

/** Further practice locations: 12 of 100 numbers have one or more. */
export function locationsOf(row: Dice): Address[] {
  if (!chance(row, "further", 12)) return [];
  const count = pick(row, "locations", [1, 1, 1, 1, 2, 3]);
  return Array.from({ length: count }, (_, at) =>
    addressIn(under(row, "location", at + 1), homeOf(row)),
  );
}

/** The state and city a person works in; a move stays inside it. */
export function homeOf(row: Dice): Place {
  return pick(row, "city", pick(row, "state", places));
}

function addressIn(dice: Dice, place: Place): Address {
  const { city, state } = place;
  const zip = zipNear(dice, place.zip);
  return { ...doorOf(dice), city, state, zip, country: "US" };
}

/** A ZIP of the same post office region; four in five with the four more digits. */
function zipNear(dice: Dice, zip: string): string {
  const near = (Number(zip.slice(3)) + below(dice, "zip", 8)) % 100;
  const five = zip.slice(0, 3) + (near < 10 ? `0${near}` : near);
  return chance(dice, "short", 20)
    ? five
    : five + (1000 + below(dice, "four", 9000));
}

/** 555-0100 to 555-0199 are set aside for invented people in every area. */
function doorOf(dice: Dice) {
  const area = pick(dice, "area", areas);
  return {
    line: `${100 + below(dice, "house", 9000)} ${pick(dice, "street", streets)}`,
    second: chance(dice, "suite", 30)
      ? `STE ${100 + below(dice, "room", 800)}`
      : "",
    phone: chance(dice, "no-phone", 2)
      ? ""
      : `${area}55501${10 + below(dice, "phone", 90)}`,
    fax: chance(dice, "no-fax", 50)
      ? ""
      : `${area}55501${10 + below(dice, "fax", 90)}`,
  };
}
