import type { Reads } from "#lib/db.ts";
import type { EvidenceFacts, EvidenceKind } from "../assessment.ts";
import { domainClasses, type DomainClass } from "../mailbox.ts";
import { findPolicy } from "../queries.ts";
import { findRegistryRecord } from "../registry/queries.ts";
import type { AssessmentInput } from "../rules.ts";

const facts = {
  id: true,
  subscriberId: true,
  status: true,
  path: true,
  firstName: true,
  lastName: true,
  profession: true,
  npi: true,
  licenceNumber: true,
  licenceState: true,
  practiceState: true,
  practiceZip: true,
  evidence: {
    where: { revokedAt: null },
    select: { kind: true, points: true, detail: true },
  },
} as const;

/** Everything the rules weigh about a claim, as it is now. */
export async function findAssessmentInput(
  reads: Reads,
  claimId: string,
  now: Date,
): Promise<AssessmentInput> {
  const row = await reads.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: facts,
  });
  const { evidence, id, subscriberId, status: _, ...claim } = row;
  const record = claim.npi ? await findRegistryRecord(claim.npi, reads) : null;
  return {
    claim,
    record,
    evidence: evidence.map(asEvidence),
    policy: await findPolicy(reads),
    duplicate: await isClaimedElsewhere(reads, claim.npi, id, subscriberId),
    ...(await countAttempts(reads, subscriberId)),
    now,
  };
}

function asEvidence(item: {
  kind: string;
  points: number;
  detail: unknown;
}): EvidenceFacts {
  const { domainClass, showsName } = Object(item.detail) as {
    domainClass?: DomainClass;
    showsName?: boolean;
  };
  const classes: DomainClass[] = [...domainClasses, "lookalike", "unknown"];
  return {
    kind: item.kind as EvidenceKind,
    points: item.points,
    domainClass: classes.find((known) => known === domainClass) ?? null,
    ...(typeof showsName === "boolean" && { showsName }),
  };
}

async function isClaimedElsewhere(
  reads: Reads,
  npi: string | null,
  claimId: string,
  subscriberId: string,
): Promise<boolean> {
  if (!npi) return false;
  if (await findRivalBinding(reads, npi, subscriberId)) return true;
  const rival = await reads.claim.findFirst({
    where: {
      npi,
      id: { not: claimId },
      subscriberId: { not: subscriberId },
      status: { in: ["in_review", "asked"] },
    },
    select: { id: true },
  });
  return rival !== null;
}

/** The live binding of this number to somebody else. */
export function findRivalBinding(
  reads: Reads,
  npi: string,
  subscriberId: string,
) {
  return reads.binding.findFirst({
    where: { npi, endedAt: null, subscriberId: { not: subscriberId } },
    select: { id: true },
  });
}

async function countAttempts(reads: Reads, subscriberId: string) {
  const tried = await reads.claim.findMany({
    where: { subscriberId, npi: { not: null } },
    select: { npi: true },
  });
  return {
    attempts: tried.length,
    numbersTried: new Set(tried.map((claim) => claim.npi)).size,
  };
}
