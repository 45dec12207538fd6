import type { Tx } from "#lib/db.ts";
import { sha256 } from "#lib/secret.ts";
import { formAsShown } from "../claim-form.ts";
import { findPolicy } from "../queries.ts";
import { findQualified } from "./queries.ts";
import { methodOf } from "./rules.ts";

export type Qualification = {
  bindingId: string;
  occasion: "claim" | "requalification";
  now: Date;
  /** Decided by the rules alone. */
  automatic: boolean;
  /** Approved by two people against the rules. */
  overridden?: boolean;
  /** Where the reader agreed to newer texts than those of the claim. */
  texts?: { offerTextId: string; attestationTextId: string };
};

/**
 * Writes down that a subscriber became qualified, or confirmed it: under which
 * texts, verified how, by which policy and snapshot, with the hash of the form
 * as it was shown. Circulation audits are rebuilt from these rows alone, which
 * nothing changes later. Belongs into the transaction that qualifies.
 */
export async function recordQualification(
  tx: Tx,
  qualification: Qualification,
): Promise<void> {
  const { bindingId, occasion, now, automatic } = qualification;
  const { binding, texts, snapshotId } = await findQualified(
    tx,
    bindingId,
    qualification.texts,
  );
  const { claim } = binding;
  await tx.qualificationEvent.create({
    data: {
      bindingId,
      occasion,
      automatic,
      overridden: qualification.overridden ?? false,
      qualifiedAt: now,
      subscriberId: binding.subscriberId,
      claimId: claim.id,
      level: binding.level,
      source: "direct-request",
      method: methodOf(claim.evidence, now, automatic),
      policyVersion: (await findPolicy(tx)).version,
      registrySnapshotId: snapshotId,
      offerTextId: texts.offer.id,
      attestationTextId: texts.attestation.id,
      formHash: hashOfForm(claim.path, texts),
      profession: claim.profession,
      specialty: claim.specialty,
      state: claim.practiceState,
      zip3: claim.practiceZip.slice(0, 3),
    },
    select: { id: true },
  });
}

function hashOfForm(
  path: Parameters<typeof formAsShown>[0],
  texts: { offer: { text: string }; attestation: { text: string } },
) {
  const { offer, attestation } = texts;
  const shown = { offer: offer.text, attestation: attestation.text };
  return Uint8Array.from(sha256(formAsShown(path, shown)));
}
