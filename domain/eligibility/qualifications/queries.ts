import type { Reads } from "#lib/db.ts";

/** A binding with what its qualification rests on. */
export async function findQualifying(reads: Reads, bindingId: string) {
  const { claim, ...binding } = await reads.binding.findUniqueOrThrow({
    where: { id: bindingId },
    select: {
      subscriberId: true,
      claimId: true,
      npi: true,
      level: true,
      claim: {
        select: {
          profession: true,
          specialty: true,
          practiceState: true,
          practiceZip: true,
          evidence: {
            where: { revokedAt: null },
            select: { kind: true, points: true },
          },
        },
      },
    },
  });
  const record = binding.npi
    ? await reads.registryRecord.findUnique({
        where: { npi: binding.npi },
        select: { snapshotId: true },
      })
    : null;
  return { binding, claim, snapshotId: record?.snapshotId ?? null };
}
