/** Lines of a text from any system, tidy inside, blank ones kept as "". */
export function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/u, "")
    .replaceAll("\0", "")
    .toWellFormed()
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => line.replace(/\s+/gu, " ").trim());
}

/** Runs of lines without a blank one between them. */
export function groupsOf(lines: string[]): string[][] {
  const groups: string[][] = [];
  let open = false;
  for (const line of lines) {
    if (line && open) groups.at(-1)!.push(line);
    else if (line) groups.push([line]);
    open = line !== "";
  }
  return groups;
}

/** Takes the lines that match out of `lines`; answers what they captured. */
export function takeLines(lines: string[], pattern: RegExp): string[] {
  const taken: string[] = [];
  for (const [at, line] of lines.entries()) {
    const found = pattern.exec(line);
    if (!found) continue;
    taken.push((found[1] ?? line).trim());
    lines[at] = "";
  }
  return taken;
}

/** Same title to a person: case, quotes and spaces do not count. */
export function isSameTitle(a: string, b: string): boolean {
  return titleKey(a) === titleKey(b);
}

export function titleKey(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’']/gu, "'")
    .replace(/[“”"]/gu, '"')
    .replace(/[‐-―-]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
}
