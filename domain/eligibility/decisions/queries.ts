import type { Reads } from "#lib/db.ts";
import type { AssessmentInput, EvidenceFacts } from "../assessment.ts";
import {
  countAttempts,
  countNumbersOfDevice,
  findDomainFirstSeen,
  isHeld,
} from "../attempts/queries.ts";
import { findHolderAnswer } from "../disputes/queries.ts";
import { findRecordOfClaim } from "../live-registry/queries.ts";
import {
  classifyDomain,
  domainClasses,
  registrableDomain,
  type DomainClass,
} from "../mailbox.ts";
import { findCuratedDomains, findPolicy } from "../queries.ts";
import {
  findAlteredDocument,
  findSharedDocument,
} from "../document-signs/queries.ts";
import { isSuppressed } from "../suppressions/queries.ts";

const facts = {
  id: true,
  subscriberId: true,
  path: true,
  firstName: true,
  lastName: true,
  profession: true,
  npi: true,
  licenceNumber: true,
  licenceState: true,
  practiceState: true,
  practiceZip: true,
  programEndsOn: true,
  workEmail: true,
  deviceHash: true,
  evidence: {
    where: { revokedAt: null },
    select: { kind: true, points: true, detail: true, expiresAt: true },
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
  const { evidence, id, subscriberId, workEmail, deviceHash, ...claim } = row;
  const { npi } = claim;
  const policy = await findPolicy(reads);
  return {
    claim,
    record: await findRecordOfClaim(reads, { id, npi }),
    evidence: evidence.map(asEvidence),
    policy,
    duplicate: await isClaimedElsewhere(reads, npi, id, subscriberId),
    ...(await countAttempts(reads, subscriberId)),
    held: npi ? await isHeld(reads, npi, policy, now) : false,
    suppressed: await isSuppressed(reads, subscriberId, npi),
    hinted: npi ? await wasHinted(reads, npi, subscriberId) : false,
    holderAnswer: await findHolderAnswer(reads, id),
    domainFirstSeen: await findNewDomain(reads, workEmail),
    sharedDocument: await findSharedDocument(reads, id),
    alteredDocument: await findAlteredDocument(reads, id),
    deviceNumbers: await countNumbersOfDevice(
      reads,
      { subscriberId, npi, deviceHash },
      policy,
      now,
    ),
    now,
  };
}

function asEvidence(item: {
  kind: string;
  points: number;
  detail: unknown;
  expiresAt: Date | null;
}): EvidenceFacts {
  const { domainClass, showsName } = Object(item.detail) as {
    domainClass?: DomainClass;
    showsName?: boolean;
  };
  const classes: DomainClass[] = [...domainClasses, "lookalike", "unknown"];
  return {
    kind: item.kind as EvidenceFacts["kind"],
    points: item.points,
    domainClass: classes.find((known) => known === domainClass) ?? null,
    expiresAt: item.expiresAt,
    ...(typeof showsName === "boolean" && { showsName }),
  };
}

// Both questions are always asked, so that a claimed and a free number take the
// same time.
async function isClaimedElsewhere(
  reads: Reads,
  npi: string | null,
  claimId: string,
  subscriberId: string,
): Promise<boolean> {
  if (!npi) return false;
  const binding = await findRivalBinding(reads, npi, subscriberId);
  const rival = await reads.claim.findFirst({
    where: {
      npi,
      id: { not: claimId },
      subscriberId: { not: subscriberId },
      status: { in: ["in_review", "asked"] },
    },
    select: { id: true },
  });
  return binding !== null || rival !== null;
}

/** The live binding of this number to somebody else. */
export function findRivalBinding(
  reads: Reads,
  npi: string,
  subscriberId: string,
) {
  return reads.binding.findFirst({
    where: { npi, endedAt: null, subscriberId: { not: subscriberId } },
    select: {
      id: true,
      level: true,
      subscriberId: true,
      subscriber: { select: { email: true } },
    },
  });
}

/** Whether the rules have sent this reader back with a hint for this number. */
async function wasHinted(
  reads: Reads,
  npi: string,
  subscriberId: string,
): Promise<boolean> {
  const hint = await reads.decision.findFirst({
    where: {
      claim: { npi, subscriberId },
      toStatus: "asked",
      actorKind: "system",
    },
    select: { id: true },
  });
  return hint !== null;
}

/** When a domain nobody has judged first stood in a claim; else null. */
async function findNewDomain(
  reads: Reads,
  workEmail: string,
): Promise<Date | null> {
  const curated = await findCuratedDomains(workEmail, reads);
  const kind = classifyDomain(workEmail, curated);
  if (kind !== "unknown" && kind !== "lookalike") return null;
  return findDomainFirstSeen(reads, registrableDomain(workEmail));
}
