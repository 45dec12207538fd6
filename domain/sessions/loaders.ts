import { emptyFormReturn, type FormReturn } from "#lib/form-return-schema.ts";
import { takeFormReturn } from "#lib/form-return.ts";
import { idSchema } from "#lib/text.ts";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The refused form this page came back from (`?return=ID`), once. */
export async function loadFormReturn(
  searchParams: SearchParams,
): Promise<FormReturn> {
  const id = idSchema.safeParse((await searchParams).return);
  return id.success ? takeFormReturn(id.data) : emptyFormReturn;
}
