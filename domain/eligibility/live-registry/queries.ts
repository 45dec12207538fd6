import { db, type Reads } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Npi } from "../npi.ts";
import { findRegistryRecord } from "../registry/queries.ts";
import type { RegistryEntry } from "../registry/schema.ts";
import { storedRecordSchema } from "./schema.ts";

/** A claim that could not be asked about is decided without, after so long. */
const patienceMinutes = 2;
/** An answer other than a record is asked for again after so long. */
const staleMinutes = 60;

/**
 * The record a claim is held against: what the snapshot in force says, and only
 * where it says nothing, what the live registry said about this very claim.
 */
export async function findRecordOfClaim(
  reads: Reads,
  claim: { id: string; npi: string | null },
): Promise<RegistryEntry | null> {
  if (!claim.npi) return null;
  const record = await findRegistryRecord(claim.npi, reads);
  return record ?? findLiveRecord(reads, claim.id, claim.npi);
}

async function findLiveRecord(
  reads: Reads,
  claimId: string,
  npi: string,
): Promise<RegistryEntry | null> {
  const item = await reads.evidenceItem.findFirst({
    where: {
      claimId,
      kind: "live-registry",
      revokedAt: null,
      detail: { path: ["outcome"], equals: "found" },
    },
    orderBy: { createdAt: "desc" },
    select: { detail: true },
  });
  const { record } = Object(item?.detail) as { record?: unknown };
  const parsed = storedRecordSchema.safeParse(record);
  return parsed.success && parsed.data.npi === npi ? parsed.data : null;
}

/**
 * True of a claim `c` that waits to be decided and whose number is to be asked
 * of the live registry first.
 */
export const isToBeAsked = Prisma.sql`(
  c.status = 'checking'
  and c.npi is not null
  and c.check_at > clock_timestamp() - make_interval(mins => ${patienceMinutes})
  and not exists (select from registry_record r where r.npi = c.npi)
  and not exists (
    select from evidence_item e
     where e.claim_id = c.id
       and e.kind = 'live-registry'
       and e.revoked_at is null
       and (e.detail->>'outcome' = 'found'
            or e.created_at > clock_timestamp()
                              - make_interval(mins => ${staleMinutes})))
)`;

/** The claim that waits longest for an answer of the live registry. */
export async function findClaimToAsk(
  reads: Reads = db,
): Promise<{ id: string; npi: Npi } | null> {
  const [row] = await reads.$queryRaw<{ id: string; npi: Npi }[]>`
    select c.id, c.npi from claim c
     where ${isToBeAsked} and c.check_at <= clock_timestamp()
     order by c.check_at
     limit 1`;
  return row ?? null;
}
