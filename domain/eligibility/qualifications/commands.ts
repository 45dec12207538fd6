import type { Tx } from "#lib/db.ts";
import { sha256 } from "#lib/secret.ts";
import { findPolicy, findText } from "../queries.ts";
import { findQualifying } from "./queries.ts";

export type Occasion = "claim" | "requalification";

/**
 * Writes down that a subscriber became qualified or confirmed it, with the texts
 * in force and the facts of the claim: what circulation audits are rebuilt from.
 */
export async function recordQualification(
  tx: Tx,
  event: {
    bindingId: string;
    occasion: Occasion;
    automatic: boolean;
    now: Date;
  },
): Promise<void> {
  const { bindingId, occasion, automatic, now } = event;
  const { binding, claim, snapshotId } = await findQualifying(tx, bindingId);
  const offer = await findText("offer", tx);
  const attestation = await findText("attestation", tx);
  const form = { occasion, offer: offer.text, attestation: attestation.text };
  await tx.qualificationEvent.create({
    data: {
      subscriberId: binding.subscriberId,
      claimId: binding.claimId,
      bindingId,
      qualifiedAt: now,
      occasion,
      source: "direct-request",
      method: strongest(claim.evidence),
      level: binding.level,
      automatic,
      policyVersion: (await findPolicy(tx)).version,
      registrySnapshotId: snapshotId,
      offerTextId: offer.id,
      attestationTextId: attestation.id,
      formHash: Uint8Array.from(sha256(JSON.stringify(form))),
      profession: claim.profession,
      specialty: claim.specialty,
      state: claim.practiceState,
      zip3: claim.practiceZip.slice(0, 3),
    },
    select: { id: true },
  });
}

function strongest(evidence: { kind: string; points: number }[]): string {
  const [first] = evidence.toSorted((one, other) => other.points - one.points);
  return first?.kind ?? "reviewer";
}
