import { databaseNow, type Tx } from "#lib/db.ts";
import { addMailboxEvidence } from "../mailbox-proof/commands.ts";
import { putToDecision } from "../settling/commands.ts";

/** More than this would hold the transaction too long; the rest have a person. */
const mostAtOnce = 50;

/**
 * Weighs proven mailboxes of a domain anew, now that it is judged otherwise,
 * for claims that still wait, and hands those to the rules. The old item stays
 * in the record, revoked. Answers how many claims.
 */
export async function weighMailboxesAnew(
  tx: Tx,
  domain: string,
): Promise<number> {
  const items = await tx.$queryRaw<
    { id: string; claimId: string; source: string }[]
  >`
    select item.id, item.claim_id as "claimId", item.source
      from claim join evidence_item item on item.claim_id = claim.id
     where claim.status in ('in_review', 'asked')
       and item.kind = 'work-mailbox' and item.revoked_at is null
       and (split_part(claim.work_email, '@', 2) = ${domain}
            or split_part(claim.work_email, '@', 2) like ${`%.${domain}`})
     order by claim.created_at limit ${mostAtOnce} for update of claim`;
  const claims = new Map(items.map((item) => [item.claimId, item.source]));
  await tx.evidenceItem.updateMany({
    where: { id: { in: items.map(({ id }) => id) } },
    data: { revokedAt: await databaseNow(tx) },
  });
  for (const [claimId, source] of claims) {
    await addMailboxEvidence(tx, claimId, asSource(source));
    await putToDecision(tx, claimId);
  }
  return claims.size;
}

function asSource(stored: string): "account-address" | "mailed-code" {
  return stored === "account-address" ? "account-address" : "mailed-code";
}
