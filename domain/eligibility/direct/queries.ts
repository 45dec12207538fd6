import { db, type Reads } from "#lib/db.ts";
import { emailSchema } from "#lib/text.ts";

type Listed = { npi: string; endpoint: string };

/**
 * The DIRECT address that the registry lists for this number and for no other:
 * a shared one would prove a practice, not a person. Null when there is none.
 */
export async function findDirectAddress(
  npi: string,
  reads: Reads = db,
): Promise<string | null> {
  const listed = await reads.$queryRaw<Listed[]>`
    select distinct lower(mine.endpoint) as endpoint, mine.npi
      from registry_endpoint mine
     where mine.npi = ${npi} and upper(mine.type) = 'DIRECT'
       and not exists (select 1 from registry_endpoint other
                        where lower(other.endpoint) = lower(mine.endpoint)
                          and other.npi <> mine.npi)
     order by 1`;
  const usable = listed.flatMap(({ endpoint }) => {
    const email = emailSchema.safeParse(endpoint);
    return email.success ? [email.data] : [];
  });
  return usable[0] ?? null;
}
