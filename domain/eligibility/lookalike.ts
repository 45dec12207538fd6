import { isOneEditApart } from "./edits.ts";

/** What people take for each other at a glance; single letters come first. */
const twins: [RegExp, string][] = [
  [/0/g, "o"],
  [/[1il]/g, "l"],
  [/3/g, "e"],
  [/5/g, "s"],
  [/8/g, "b"],
  [/rn/g, "m"],
  [/vv/g, "w"],
  [/cl/g, "d"],
];

/** Words glued to a name to borrow its trust: mail-bexar-health.org. */
const glue =
  /^(?:e?mail|my|web|secure|login|portal|staff|team|hr|the|us)+|(?:e?mail|web|secure|login|portal|staff|team|hr|online|us|org|com|inc)+$/g;

/** Shorter names meet others by chance: mercy-clinic.org is no forgery of mercy.org. */
const tellingLength = 8;

/**
 * Whether the registrable domain `owned` is written to be taken for `model`:
 * one edit away, in twin letters (rn for m), under another ending, or with
 * hyphens and words like "mail" glued on. Never of a domain and itself.
 */
export function imitates(owned: string, model: string): boolean {
  if (owned === model) return false;
  if (isOneEditApart(owned, model)) return true;
  const [name, known] = [nameOf(owned), nameOf(model)];
  if (known.length < 4) return false;
  const bare = skeleton(name);
  const wanted = skeleton(known);
  if (bare === wanted) return true;
  if (skeleton(name.replaceAll(glue, "")) === wanted) return true;
  return wanted.length >= tellingLength && holdsAsWords(name, known);
}

/** Twin letters as one, and no hyphens. */
function skeleton(name: string): string {
  const plain = name.replaceAll("-", "");
  return twins.reduce((text, [twin, one]) => text.replaceAll(twin, one), plain);
}

/** "evil-bexar-health" holds "bexar-health" between hyphens. */
function holdsAsWords(name: string, known: string): boolean {
  return `-${name}-`.includes(`-${known}-`);
}

function nameOf(domain: string): string {
  return domain.slice(0, domain.indexOf("."));
}
