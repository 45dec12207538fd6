/** a, b, … z, aa, ab, …: the letter of the nth mention, counted from 0. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
