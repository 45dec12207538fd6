import type { Reads } from "#lib/db.ts";

/** A binding with what its qualification rests on. Throws for an unknown one. */
export async function findQualified(
  reads: Reads,
  bindingId: string,
  newer: { offerTextId: string; attestationTextId: string } | undefined,
) {
  const binding = await reads.binding.findUniqueOrThrow({
    where: { id: bindingId },
    select: {
      subscriberId: true,
      level: true,
      npi: true,
      claim: { select: claimed },
    },
  });
  const { offerTextId, attestationTextId } = newer ?? binding.claim;
  return {
    binding,
    texts: {
      offer: await findShownText(reads, offerTextId),
      attestation: await findShownText(reads, attestationTextId),
    },
    snapshotId: await findSnapshotId(reads, binding.npi),
  };
}

const claimed = {
  id: true,
  path: true,
  profession: true,
  specialty: true,
  practiceState: true,
  practiceZip: true,
  offerTextId: true,
  attestationTextId: true,
  evidence: {
    where: { revokedAt: null },
    select: { kind: true, points: true, expiresAt: true },
  },
} as const;

function findShownText(reads: Reads, id: string) {
  return reads.versionedText.findUniqueOrThrow({
    where: { id },
    select: { id: true, text: true },
  });
}

async function findSnapshotId(reads: Reads, npi: string | null) {
  if (!npi) return null;
  const record = await reads.registryRecord.findUnique({
    where: { npi },
    select: { snapshotId: true },
  });
  return record?.snapshotId ?? null;
}
