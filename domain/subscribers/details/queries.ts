import { db, type Reads } from "#lib/db.ts";
import type { DetailsInput } from "./schema.ts";

/** The correctable part of the live qualification; null without one. */
export async function findDetails(
  subscriberId: string,
  reads: Reads = db,
): Promise<DetailsInput | null> {
  const binding = await reads.binding.findFirst({
    where: { subscriberId, endedAt: null },
    select: {
      claim: {
        select: { specialty: true, practiceSetting: true, employer: true },
      },
    },
  });
  return binding?.claim ?? null;
}
