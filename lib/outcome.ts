/**
 * What a command answers: expected failure is a value whose reasons are a
 * closed list; the words a person reads live in the component.
 */
export type Outcome<
  Reason extends string,
  Result extends object = Record<never, never>,
> = ({ ok: true } & Result) | { ok: false; reason: Reason; field?: string };
