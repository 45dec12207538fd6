import { policyV1, type Policy } from "../policy.ts";

/** The numbers of a policy, without its version and its professions. */
export type Weights = Omit<Policy, "version" | "professions">;

/** One number (or list of numbers) of a policy: "points.federated". */
export type Leaf = { path: string; value: string };

/** Every number of a policy in the order in which the policy declares them. */
export function leavesOf(weights: Weights): Leaf[] {
  const { version: _, professions: __, ...rest } = weights as Policy;
  return leaves(rest, "");
}

function leaves(value: unknown, path: string): Leaf[] {
  if (Array.isArray(value)) return [{ path, value: value.join(", ") }];
  if (typeof value === "number") return [{ path, value: String(value) }];
  return Object.entries(Object(value) as object).flatMap(([name, inner]) =>
    leaves(inner, path ? `${path}.${name}` : name),
  );
}

/**
 * Builds the numbers of a policy from what a form typed for each path.
 * Whatever is no number stays text, for the schema to refuse beside its field.
 */
export function nestLeaves(typed: (path: string) => unknown): unknown {
  return nest(policyV1, "", typed);
}

function nest(
  model: unknown,
  path: string,
  typed: (path: string) => unknown,
): unknown {
  if (Array.isArray(model)) return asNumbers(typed(path));
  if (typeof model === "number") return asNumber(typed(path));
  const names = Object.keys(Object(model) as object).filter(
    (name) => path || (name !== "version" && name !== "professions"),
  );
  return Object.fromEntries(
    names.map((name) => [
      name,
      nest(
        (model as Record<string, unknown>)[name],
        path ? `${path}.${name}` : name,
        typed,
      ),
    ]),
  );
}

function asNumber(typed: unknown): unknown {
  const plain = typeof typed === "string" ? typed.trim() : typed;
  return typeof plain === "string" && /^[0-9]{1,9}$/.test(plain)
    ? Number(plain)
    : plain;
}

function asNumbers(typed: unknown): unknown {
  if (typeof typed !== "string") return typed;
  return typed
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(asNumber);
}

export type Difference = { path: string; was: string; is: string };

/** The numbers in which two policies differ. */
export function differences(before: Weights, after: Weights): Difference[] {
  const is = new Map(leavesOf(after).map(({ path, value }) => [path, value]));
  return leavesOf(before)
    .map(({ path, value }) => ({ path, was: value, is: is.get(path) ?? "" }))
    .filter(({ was, is: now }) => was !== now);
}
