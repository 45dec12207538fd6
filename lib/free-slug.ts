import { slugify } from "#lib/text.ts";

/** The plain address of a title, numbered when `isTaken` says it is taken. */
export async function freeSlug(
  title: string,
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> {
  const base = slugify(title);
  let slug = base;
  for (let number = 2; await isTaken(slug); number++)
    slug = `${base}-${number}`;
  return slug;
}
