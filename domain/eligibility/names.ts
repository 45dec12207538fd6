import { areNicknames } from "./nicknames.ts";
import { isOneEditApart } from "./edits.ts";

/**
 * How well a typed name fits a registry name. S: the same. C: compatible,
 * yet other people could fit too. T: probably a typing error. X: different.
 */
export type NameGrade = "S" | "C" | "T" | "X";

export type NameMatch = {
  grade: NameGrade;
  /** What kept it from a plain match, for the person who reviews it. */
  why:
    | "same"
    | "nickname"
    | "middle-name"
    | "middle-differs"
    | "initial"
    | "compound"
    | "other-name"
    | "one-letter"
    | "different";
  /** Jr against Sr: two people of one family. */
  suffixDiffers: boolean;
};

export type PersonName = {
  first: string;
  middle?: string;
  last: string;
  suffix?: string;
};

const outsideAscii: Record<string, string> = {
  Æ: "AE",
  Œ: "OE",
  Ø: "O",
  Ð: "D",
  Đ: "D",
  Ł: "L",
  Þ: "TH",
  ẞ: "SS",
  Ħ: "H",
  Ŋ: "NG",
  Ə: "A",
  İ: "I",
};
const germanic: Record<string, string> = {
  Ä: "AE",
  Ö: "OE",
  Ü: "UE",
  Å: "AA",
  Ø: "OE",
};

const generations = new Set(["JR", "SR", "II", "III", "IV", "V"]);
const titles = new Set(["DR", "PROF", "MR", "MRS", "MS", "MISS", "SIR"]);
const degrees = new Set(
  "MD RN NP PHD DNP FNP APRN CRNA CNM PHARMD RPH DDS DMD DPM DPT OTR OD DC LCSW LPN LVN PAC MPH MSN BSN MBBS PSYD FACP FACS FAAN".split(
    " ",
  ),
);
/** Degrees that are family names too: dropped only after a comma. */
const ambiguousDegrees = new Set(["DO", "MA", "PA", "BA", "MS"]);
const particles = new Set(
  "VAN VON DER DEN DEL DELA DOS DAS LOS LAS SAN SANTA ABU BIN BEN IBN AL EL SAINT MAC".split(
    " ",
  ),
);

/** Upper-case A-Z tokens of a name: "Núñez-O’Neil, Jr." -> NUNEZ ONEIL JR. */
export function nameTokens(name: string, fold = outsideAscii): string[] {
  return name
    .normalize("NFC")
    .toUpperCase()
    .replaceAll(
      /./gu,
      (letter) => fold[letter] ?? outsideAscii[letter] ?? letter,
    )
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’‘`´ʻʼ.]/gu, "")
    .split(/[^A-Z]+/)
    .filter(Boolean);
}

/**
 * Grades a typed name against a record's legal and other name, in both
 * orders, and keeps the best. A fit by the other name only is a C at most.
 */
export function gradeName(
  typed: PersonName,
  legal: PersonName,
  other?: PersonName | null,
): NameMatch {
  const byLegal = bestOrder(typed, legal);
  if (byLegal.grade === "S" || !other?.last) return byLegal;
  const completed = { ...other, first: other.first || legal.first };
  const byOther = bestOrder(typed, completed);
  if (byOther.grade === "S") {
    return better(byLegal, { ...byOther, grade: "C", why: "other-name" });
  }
  return better(byLegal, byOther);
}

function bestOrder(typed: PersonName, record: PersonName): NameMatch {
  const swapped = { ...typed, first: typed.last, last: typed.first };
  return better(gradePair(typed, record), gradePair(swapped, record));
}

function better(one: NameMatch, two: NameMatch): NameMatch {
  return "SCTX".indexOf(two.grade) < "SCTX".indexOf(one.grade) ? two : one;
}

function gradePair(typed: PersonName, record: PersonName): NameMatch {
  const suffixDiffers = differingSuffix(typed, record);
  const first = compareFirst(typed, record);
  const last = compareLast(typed.last, record.last);
  const verdict = (grade: NameGrade, why: NameMatch["why"]): NameMatch => ({
    grade,
    why,
    suffixDiffers,
  });
  if (first === "different" || last === "different") {
    return verdict("X", "different");
  }
  const firstAgrees =
    first === "same" || first === "nickname" || first === "initial-and-middle";
  if (last === "one-letter") {
    return firstAgrees ? verdict("T", "one-letter") : verdict("X", "different");
  }
  if (!firstAgrees) {
    return last === "compound"
      ? verdict("X", "different")
      : verdict("C", first);
  }
  if (last === "compound") return verdict("C", "compound");
  return verdict("S", first === "initial-and-middle" ? "middle-name" : first);
}

type FirstFit =
  | "same"
  | "nickname"
  | "initial-and-middle"
  | "middle-name"
  | "middle-differs"
  | "initial"
  | "different";

/**
 * "J. Robert" fits JAMES ROBERT in full, since the initial agrees; a bare
 * "Robert" fits him too, but fits others as well.
 */
function compareFirst(typed: PersonName, record: PersonName): FirstFit {
  const [given = "", ...rest] = givenTokens(typed.first);
  const typedMiddle = rest.concat(nameTokens(typed.middle ?? ""));
  const [known = "", ...knownRest] = givenTokens(record.first);
  const knownMiddle = knownRest.concat(nameTokens(record.middle ?? ""));
  if (!given || !known) return "different";
  const joined = given + typedMiddle.join("");
  if (joined === known + knownRest.join("")) return "same";
  const middleClashes = clash(typedMiddle[0], knownMiddle[0]);
  if (given === known && given.length > 1) {
    return middleClashes ? "middle-differs" : "same";
  }
  if (areNicknames(given, known)) {
    return middleClashes ? "middle-differs" : "nickname";
  }
  if (given[0] === known[0] && (given.length === 1 || known.length === 1)) {
    const sameMiddle = typedMiddle[0] === knownMiddle[0];
    return sameMiddle && (typedMiddle[0]?.length ?? 0) > 1
      ? "initial-and-middle"
      : middleClashes
        ? "different"
        : "initial";
  }
  const second = knownMiddle[0] ?? "";
  return second.length > 1 && (second === given || areNicknames(second, given))
    ? "middle-name"
    : "different";
}

function givenTokens(first: string): string[] {
  const tokens = nameTokens(first);
  return tokens.length > 1 && titles.has(tokens[0]!) ? tokens.slice(1) : tokens;
}

function clash(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return false;
  return one.length > 1 && other.length > 1
    ? one !== other && !areNicknames(one, other)
    : one[0] !== other[0];
}

function compareLast(
  typed: string,
  record: string,
): "same" | "compound" | "one-letter" | "different" {
  const one = lastTokens(typed);
  const two = lastTokens(record);
  if (one.length === 0 || two.length === 0) return "different";
  const spellings = [one.join(""), lastTokens(typed, germanic).join("")];
  const known = [two.join(""), lastTokens(record, germanic).join("")];
  if (spellings.some((spelling) => known.includes(spelling))) return "same";
  const shared = one.some(
    (token) =>
      token.length >= 3 && !particles.has(token) && two.includes(token),
  );
  if (shared) return "compound";
  return spellings[0]!.length >= 6 && isOneEditApart(spellings[0]!, known[0]!)
    ? "one-letter"
    : "different";
}

/** The family name without degrees and generation, but never without all. */
function lastTokens(name: string, fold = outsideAscii): string[] {
  const [head = "", ...tail] = name.split(",");
  const after = nameTokens(tail.join(" "), fold);
  const tokens = nameTokens(head, fold);
  if (
    !after.every((token) => isTrailer(token) || ambiguousDegrees.has(token))
  ) {
    tokens.push(...after);
  }
  while (tokens.length > 1 && isTrailer(tokens.at(-1)!)) tokens.pop();
  return tokens;
}

function isTrailer(token: string): boolean {
  return generations.has(token) || degrees.has(token);
}

function differingSuffix(typed: PersonName, record: PersonName): boolean {
  const one = generation(typed);
  const two = generation(record);
  return one !== "" && two !== "" && one !== two;
}

function generation(name: PersonName): string {
  const words = nameTokens(`${name.last} ${name.suffix ?? ""}`).slice(1);
  return words.find((token) => generations.has(token)) ?? "";
}
