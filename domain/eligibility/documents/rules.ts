import type { Assessment, ReasonCode } from "../assessment.ts";
import { gradeName, type NameMatch, type PersonName } from "../names.ts";
import type { Policy } from "../policy.ts";
import type {
  DocumentFacts,
  DocumentFault,
  DocumentKind,
  DocumentReview,
} from "./schema.ts";

const unproven: ReasonCode[] = [
  "points-short",
  "no-strong-evidence",
  "name-compatible",
];

/**
 * Documents are asked for only while evidence falls short, or when a reviewer
 * put a question: whoever has proven enough is not asked for a picture.
 */
export function needsDocuments(
  status: string,
  assessment: Pick<Assessment, "reasons">,
): boolean {
  if (status === "asked") return true;
  return (
    status === "in_review" &&
    assessment.reasons.some((reason) => unproven.includes(reason))
  );
}

type Record = {
  firstName: string;
  middleName: string;
  lastName: string;
  suffix: string;
  otherFirstName: string;
  otherMiddleName: string;
  otherLastName: string;
} | null;

/** The name on a document against the registry's, or the claim's without one. */
export function gradeDocumentName(
  onDocument: { firstName: string; lastName: string },
  claim: { firstName: string; lastName: string },
  record: Record,
): NameMatch {
  const typed = { first: onDocument.firstName, last: onDocument.lastName };
  if (!record?.lastName)
    return gradeName(typed, { first: claim.firstName, last: claim.lastName });
  const legal: PersonName = {
    first: record.firstName,
    middle: record.middleName,
    last: record.lastName,
    suffix: record.suffix,
  };
  return gradeName(typed, legal, {
    first: record.otherFirstName,
    middle: record.otherMiddleName,
    last: record.otherLastName,
  });
}

/** What the check list itself says against a document. */
export function faultsOf(
  review: DocumentReview,
  name: NameMatch,
  today: string,
): DocumentFault[] {
  const expired = review.expiresOn !== "" && review.expiresOn < today;
  const saysNothing =
    review.kind !== "photo-id" && review.showsProfession === "no";
  const found: [boolean, DocumentFault][] = [
    [review.legible === "no", "not-legible"],
    [expired, "expired"],
    [name.grade === "X" || name.grade === "T", "other-name"],
    [saysNothing, "no-profession"],
    [review.altered === "yes", "altered"],
  ];
  return found.flatMap(([holds, fault]) => (holds ? [fault] : []));
}

export type WeighedSet = {
  points: number;
  /** Kinds that count, for the record. */
  kinds: DocumentKind[];
  grade: "S" | "C";
  withPhoto: boolean;
};

/**
 * The weight of all reviewed documents of a claim together: one that shows the
 * profession binds, a photo ID beside it binds more when every name is the
 * same. A photo ID alone says nothing of a profession, and one altered document
 * takes the weight from all. Null when nothing binds.
 */
export function weighDocuments(
  reviewed: DocumentFacts[],
  policy: Policy,
): WeighedSet | null {
  if (reviewed.some((facts) => facts.faults.includes("altered"))) return null;
  const accepted = reviewed.filter((facts) => facts.accepted);
  const shows = accepted.filter((facts) => facts.kind !== "photo-id");
  if (shows.length === 0) return null;
  const isSame = accepted.every((facts) => facts.nameGrade === "S");
  const withPhoto = isSame && accepted.length > shows.length;
  const { documents, documentsWithPhoto } = policy.points;
  return {
    points: withPhoto ? documentsWithPhoto : documents,
    kinds: [...new Set(accepted.map((facts) => facts.kind))],
    grade: isSame ? "S" : "C",
    withPhoto,
  };
}

/** The first day on which one of the accepted documents is void; null: none. */
export function firstExpiry(reviewed: DocumentFacts[]): Date | null {
  const days = reviewed
    .filter((facts) => facts.accepted && facts.expiresOn)
    .map((facts) => facts.expiresOn)
    .toSorted();
  return days[0] ? new Date(`${days[0]}T00:00:00Z`) : null;
}
