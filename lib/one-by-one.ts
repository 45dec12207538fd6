import { log } from "#lib/log.ts";

/**
 * Does `work` for each item in turn and counts what came out true. One that
 * fails is logged and does not hold up the others; the run fails at the end,
 * so that whoever scheduled it knows and tries again.
 */
export async function oneByOne<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  const errors: unknown[] = [];
  for (const item of items) {
    try {
      if (await work(item)) done += 1;
    } catch (error) {
      log.warn({ event: "item-failed", err: error });
      errors.push(error);
    }
  }
  if (errors.length > 0)
    throw new AggregateError(errors, `${errors.length} items failed`);
  return done;
}
