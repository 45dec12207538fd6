import { idSchema } from "#lib/text.ts";

/** What Next hands a page: each name once, several times, or not at all. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The first value of a name, trimmed and bounded; empty when absent. */
export function one(params: SearchParams, name: string): string {
  const value = params[name];
  const first = Array.isArray(value) ? value[0] : value;
  return (first ?? "").trim().slice(0, 200);
}

/** The value when it is one of `allowed`, else undefined. */
export function oneOf<T extends string>(
  params: SearchParams,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const value = one(params, name);
  return allowed.find((item) => item === value);
}

/** A page number of 1 or more. */
export function pageOf(params: SearchParams): number {
  const value = Number.parseInt(one(params, "page"), 10);
  return Number.isSafeInteger(value) && value >= 1 ? Math.min(value, 9999) : 1;
}

/** `path` with the filled parameters; empty ones and page 1 are left out. */
export function addressOf(
  path: string,
  params: Record<string, string | number | undefined>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === "") continue;
    if (name === "page" && value === 1) continue;
    query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** An id from an address, or null when it cannot be one. */
export function idOf(value: string): string | null {
  const id = idSchema.safeParse(value);
  return id.success ? id.data : null;
}
