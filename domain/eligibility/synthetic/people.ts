import { areNicknames } from "../nicknames.ts";
import { chance, pick, skewed, under, type Dice } from "./draw.ts";
import { familyNames, givenNames, rareFamilyNames } from "./name-pool.ts";

/** A person's names as the registry prints them: upper case. */
export type Names = {
  last: string;
  first: string;
  middle: string;
  prefix: string;
  suffix: string;
  otherLast: string;
  otherFirst: string;
  otherMiddle: string;
  /** 1 former, 2 professional, 5 other; blank without an other name. */
  otherType: string;
};

const suffixes = ["JR", "JR.", "SR", "II", "III", "IV"];
const prefixes = ["DR.", "DR.", "MRS.", "MS.", "MR.", "MISS"];
const particles = ["DE LA ", "VAN ", "MC"];
const otherTypes = ["1", "1", "1", "2", "2", "5"];
const noOther = otherwise("", "", "");

/** `renamed` counts the changes of the family name since the baseline. */
export function namesOf(row: Dice, renamed: number): Names {
  const dice = under(row, "names");
  const first = inFile(dice, skewed(dice, "given", givenNames));
  const born = familyName(dice, 0);
  return {
    last: renamed > 0 ? familyName(dice, renamed) : born,
    first,
    middle: middleOf(dice),
    prefix: chance(dice, "prefix", 40) ? pick(dice, "title", prefixes) : "",
    suffix: chance(dice, "suffix", 2) ? pick(dice, "which", suffixes) : "",
    ...(renamed > 0
      ? otherwise("1", first, familyName(dice, renamed - 1))
      : otherName(dice, first, born)),
  };
}

/** Married names are numbered; 0 is the name at the baseline. */
function familyName(row: Dice, count: number): string {
  const dice = under(row, "family", count);
  const name = plainName(under(dice, "one"));
  if (chance(dice, "hyphen", 1)) {
    return `${name}-${plainName(under(dice, "two"))}`;
  }
  return chance(dice, "particle", 2)
    ? `${pick(dice, "which", particles)}${name}`
    : name;
}

function plainName(dice: Dice): string {
  const from = chance(dice, "common", 30) ? familyNames : rareFamilyNames;
  return inFile(dice, skewed(dice, "name", from));
}

function middleOf(dice: Dice): string {
  if (chance(dice, "no-middle", 40)) return "";
  const name = inFile(dice, skewed(dice, "middle", givenNames));
  return chance(dice, "initial", 60) ? name.charAt(0) : name;
}

/** Six in a hundred: a former name, or a professional one, often a nickname. */
function otherName(dice: Dice, first: string, last: string) {
  if (!chance(dice, "other", 6)) return noOther;
  const type = pick(dice, "type", otherTypes);
  return type === "2" && chance(dice, "short", 60)
    ? otherwise(type, pick(dice, "called", nicknamesOf(first)), last)
    : otherwise(type, first, familyName(dice, 1000));
}

function otherwise(otherType: string, otherFirst: string, otherLast: string) {
  return { otherLast, otherFirst, otherMiddle: "", otherType };
}

const shortForms =
  "BOB ROB BILL WILL JIM JIMMY MIKE DAVE JOE CHRIS DAN MATT TONY STEVE ANDY NICK TOM TIM ED JEFF KATE KATHY LIZ BETH SUE PAT JEN JENNY KIM MANDY STEPH BECKY CINDY ANGIE SAM BEN GREG VICKY ALEX".split(
    " ",
  );
const known = new Map<string, string[]>();

function nicknamesOf(first: string): string[] {
  const found =
    known.get(first) ?? shortForms.filter((form) => areNicknames(form, first));
  known.set(first, found);
  return found.length > 0 ? found : [first];
}

const folded = new Map<string, string>();

/**
 * The registry takes A to Z and drops marks (PEÑA becomes PENA); one name in
 * fifty got through with them, as UTF-8.
 */
function inFile(dice: Dice, name: string): string {
  let plain = folded.get(name);
  if (plain === undefined) {
    plain = name
      .replaceAll("Ø", "O")
      .normalize("NFKD")
      .replaceAll(/\p{M}/gu, "");
    folded.set(name, plain);
  }
  return plain !== name && chance(dice, "marks", 2) ? name : plain;
}
