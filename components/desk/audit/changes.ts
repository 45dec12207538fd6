export type Change = {
  name: string;
  /** Null when there was nothing. */
  was: string | null;
  is: string | null;
};

const longest = 600;

/** What differs between two recorded states, as lines a person can read. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const was = linesOf(before);
  const is = linesOf(after);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({
      name: nameWords(name),
      was: was.get(name) ?? null,
      is: is.get(name) ?? null,
    }))
    .filter((change) => change.was !== change.is);
}

function linesOf(state: unknown): Map<string, string> {
  if (typeof state !== "object" || state === null) return new Map();
  return new Map(
    Object.entries(state).map(([name, value]) => [name, valueWords(value)]),
  );
}

function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === "") return "(empty)";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value) && value.every((one) => typeof one !== "object"))
    return value.length ? value.join("\n") : "(none)";
  const text =
    typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** "validUntil" -> "valid until". */
function nameWords(name: string): string {
  return name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}
