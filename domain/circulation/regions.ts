import { states } from "#domain/eligibility/states.ts";

/**
 * Regions and divisions of the Census Bureau (Census Regions and Divisions of
 * the United States). Territories and military mail regions stand apart.
 */
const divisions: [region: string, division: string, codes: string][] = [
  ["Northeast", "New England", "CT ME MA NH RI VT"],
  ["Northeast", "Middle Atlantic", "NJ NY PA"],
  ["Midwest", "East North Central", "IL IN MI OH WI"],
  ["Midwest", "West North Central", "IA KS MN MO NE ND SD"],
  ["South", "South Atlantic", "DE DC FL GA MD NC SC VA WV"],
  ["South", "East South Central", "AL KY MS TN"],
  ["South", "West South Central", "AR LA OK TX"],
  ["West", "Mountain", "AZ CO ID MT NV NM UT WY"],
  ["West", "Pacific", "AK CA HI OR WA"],
  ["Territories", "Territories", "AS GU MP PR VI"],
  ["Military", "Military", "AA AE AP"],
];

const names = new Map(states.map(({ code, name }) => [code, name]));

export type Place = {
  region: string;
  division: string;
  code: string;
  name: string;
};

/** Every place a recipient can be in, in the order of the table. */
export const places: Place[] = [
  ...divisions.flatMap(([region, division, codes]) =>
    codes
      .split(" ")
      .map((code) => ({ region, division, code, name: names.get(code)! })),
  ),
  { region: "Foreign", division: "Foreign", code: "foreign", name: "Foreign" },
  {
    region: "Not stated",
    division: "Not stated",
    code: "not-stated",
    name: "Not stated",
  },
];

const known = new Set(places.map(({ code }) => code));

/** The code under which a recorded state is counted. */
export function placeCode(state: string): string {
  if (state === "") return "not-stated";
  return known.has(state) ? state : "foreign";
}

export const regions = [...new Set(places.map(({ region }) => region))];
