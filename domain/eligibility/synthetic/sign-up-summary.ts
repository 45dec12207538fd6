import type { Decided, SignUp } from "./sign-up.ts";

type Result = { signUp: SignUp; decided: Decided[]; isIn: boolean };

export type Summary = {
  /** By category: how many, how many went as expected, and what they came to. */
  categories: {
    name: string;
    count: number;
    right: number;
    ends: [Decided, number][];
  }[];
  /** "case-1220 (swapped digits), step 2: expected approved, came to asked". */
  mismatches: string[];
  impostors: { count: number; in: string[] };
  everyday: Share;
  /** All owners, the hard cases too: no picture of everyday. */
  allOwners: Share;
};

export type Share = { owners: number; alone: number; share: number };

/** What a run of the acceptance script says. */
export function summaryOf(results: Result[]): Summary {
  const byCategory = Map.groupBy(results, ({ signUp }) => signUp.category);
  const impostors = results.filter(({ signUp }) => !signUp.isOwner);
  const owners = results.filter(({ signUp }) => signUp.isOwner);
  return {
    categories: [...byCategory].map(([name, group]) => ({
      name,
      count: group.length,
      right: group.filter((one) => mismatchesOf(one).length === 0).length,
      ends: tally(group.map((one) => one.decided.at(-1) ?? "confirming")),
    })),
    mismatches: results.flatMap(mismatchesOf),
    impostors: {
      count: impostors.length,
      in: impostors.filter(({ isIn }) => isIn).map(nameOf),
    },
    everyday: shareOf(owners.filter(({ signUp }) => signUp.isEveryday)),
    allOwners: shareOf(owners),
  };
}

/**
 * Decided without a person: approved by the rules, at once or after the reader
 * put right what the form or the rules asked about.
 */
function shareOf(owners: Result[]): Share {
  const alone = owners.filter(({ decided }) => decided.at(-1) === "approved");
  return {
    owners: owners.length,
    alone: alone.length,
    share: owners.length === 0 ? 0 : alone.length / owners.length,
  };
}

function mismatchesOf(result: Result): string[] {
  const { signUp, decided } = result;
  return signUp.steps.flatMap(({ expected }, at) => {
    const came = decided[at] ?? "nothing";
    return came === expected
      ? []
      : [
          `${nameOf(result)}, step ${at + 1}: expected ${expected}, came to ${came}`,
        ];
  });
}

function nameOf({ signUp: { id, category, what } }: Result): string {
  return `${id} (${category}: ${what})`;
}

function tally(ends: Decided[]): [Decided, number][] {
  const groups = Map.groupBy(ends, (end) => end);
  return [...groups].map(([end, many]) => [end, many.length]);
}
