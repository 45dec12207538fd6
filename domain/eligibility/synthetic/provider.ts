import type { Npi } from "../npi.ts";
import {
  homeOf,
  locationsOf,
  mailingOf,
  practiceOf,
  type Address,
} from "./addresses.ts";
import { baseline, dayOf, opening, type Day } from "./calendar.ts";
import { below, chance, diceOf, pick, type Dice } from "./draw.ts";
import { lifeOf, type Life, type World } from "./life.ts";
import { callings, organisations } from "./name-pool.ts";
import { syntheticNpi } from "./numbers.ts";
import { namesOf, type Names } from "./people.ts";
import { slotsOf, type Slots } from "./slots.ts";

/** Everything the registry tells of a number, before any layout. */
export type Provider = Slots & {
  npi: Npi;
  /** Null for a stub: of a deactivated number only the date is told. */
  kind: "person" | "organisation" | null;
  replacement: Npi | null;
  organisation: string;
  names: Names | null;
  credential: string;
  sex: string;
  practice: Address | null;
  mailing: Address | null;
  /** Further practice locations, of the side file. */
  locations: Address[];
  enumerated: Day;
  updated: Day;
  deactivated: Day | null;
  reactivated: Day | null;
  dice: Dice;
};

/**
 * Row `index` of a registry that does not exist, the same at every call and
 * independent of all other rows. Of 100 rows about 76 are people, 20
 * organisations and 4 stubs of deactivated numbers.
 */
export function providerOf(
  world: World,
  index: number,
  npi: Npi = syntheticNpi(index),
): Provider {
  const dice = diceOf(world.seed, index);
  const life = lifeOf(world, index);
  const days = daysOf(dice, life);
  const common = { npi, dice, ...days };
  if (isEnded(days)) return { ...stub, ...common };
  const drawn = below(dice, "kind", 100);
  return drawn >= 4 && drawn < 24
    ? organisationOf(common, life)
    : personOf(common, life);
}

/** When a number was deactivated, or null while it is active. */
export function endOf(world: World, index: number): Day | null {
  const dice = diceOf(world.seed, index);
  const days = daysOf(dice, lifeOf(world, index));
  return isEnded(days) ? days.deactivated : null;
}

function isEnded(days: Pick<Provider, "deactivated" | "reactivated">) {
  return days.deactivated !== null && days.reactivated === null;
}

type Common = Pick<
  Provider,
  "npi" | "dice" | "enumerated" | "updated" | "deactivated" | "reactivated"
>;

const stub = {
  kind: null,
  replacement: null,
  organisation: "",
  names: null,
  credential: "",
  sex: "",
  practice: null,
  mailing: null,
  locations: [],
  slots: [],
  primary: null,
};

function personOf(common: Common, life: Life): Provider {
  const { dice } = common;
  const calling = pick(dice, "calling", callings);
  return {
    ...stub,
    ...common,
    kind: "person",
    replacement:
      below(dice, "replaced", 10_000) < 5
        ? syntheticNpi(below(dice, "by", 1_000_000))
        : null,
    names: namesOf(dice, life.names),
    credential: pick(dice, "degree", calling.degrees),
    sex: pick(dice, "sex", ["F", "F", "F", "M", "M"]),
    ...addressesOf(dice, life),
    ...slotsOf(dice, calling.code, homeOf(dice).state, life.slots),
  };
}

const organisationCodes =
  "193200000X 261Q00000X 261QP2300X 282N00000X 333600000X 332B00000X 251E00000X 291U00000X".split(
    " ",
  );

function organisationOf(common: Common, life: Life): Provider {
  const { dice } = common;
  const { city } = homeOf(dice);
  const renamed = life.names > 0 ? ` OF ${life.names + 1} COUNTIES` : "";
  return {
    ...stub,
    ...common,
    kind: "organisation",
    organisation: `${city} ${pick(dice, "organisation", organisations)}${renamed}`,
    ...addressesOf(dice, life),
    slots: [
      { code: pick(dice, "code", organisationCodes), licence: "", state: "" },
    ],
    primary: 0,
  };
}

function addressesOf(dice: Dice, life: Life) {
  const practice = practiceOf(dice, life.moves);
  return {
    practice,
    mailing: mailingOf(dice, practice),
    locations: locationsOf(dice),
  };
}

/** The years in which numbers had to be got: most bear a date of these. */
const rush = { from: dayOf("2006-05-01"), to: dayOf("2008-06-01") };

/** The days of a row: given out, updated, and perhaps ended and given back. */
function daysOf(dice: Dice, life: Life) {
  const isStub = life.added === null && below(dice, "kind", 100) < 4;
  const [from, to] = chance(dice, "early", 35)
    ? [rush.from, rush.to]
    : [opening, baseline - 90];
  const enumerated = life.added ?? between(dice, "enumerated", from, to);
  const updated =
    life.changed ??
    life.added ??
    between(dice, "updated", enumerated, baseline);
  const wasBack = below(dice, "reactivated", 1000) < 3;
  const ended =
    isStub || (wasBack && life.added === null)
      ? between(dice, "ended", enumerated, baseline - 60)
      : null;
  const back =
    ended !== null && !isStub ? between(dice, "back", ended, baseline) : null;
  return {
    enumerated,
    updated,
    deactivated: life.deactivated ?? ended,
    reactivated: life.deactivated
      ? life.reactivated
      : (back ?? (ended === null ? null : life.reactivated)),
  };
}

/** From the day on, and before the end. */
function between(dice: Dice, salt: string, from: Day, end: Day): Day {
  return from + below(dice, salt, Math.max(1, end - from));
}
