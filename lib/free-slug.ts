import type { Tx } from "#lib/db.ts";
import { slugify } from "#lib/text.ts";

/**
 * The plain address of a title, numbered when `isTaken` says it is taken. Until
 * the caller's transaction ends, whoever wants the same address waits, so two at
 * once get two addresses.
 */
export async function freeSlug(
  tx: Tx,
  title: string,
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> {
  const base = slugify(title);
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`slug ${base}`}))`;
  let slug = base;
  for (let number = 2; await isTaken(slug); number++)
    slug = `${base}-${number}`;
  return slug;
}
