import type { EvidenceKind } from "../assessment.ts";
import type { DomainClass } from "../mailbox.ts";

/** Reasons of a decline that say "not enough was shown", and nothing else. */
const forLack = ["could-not-verify"];

type Standing = { status: string; declineReason: string | null };

/**
 * Whether something new can still move a claim: while it is weighed or waits,
 * when it was declined because too little was shown, and when it closed by
 * silence (a posted code is good for longer than we wait for an answer).
 */
export function isOpenToEvidence({ status, declineReason }: Standing): boolean {
  if (status === "declined") return forLack.includes(declineReason ?? "");
  return ["checking", "in_review", "asked", "expired"].includes(status);
}

/** Decided or closed: evidence opens it again before it is weighed. */
export function isClosed(status: string): boolean {
  return status === "declined" || status === "expired";
}

export type WayKind = Exclude<
  EvidenceKind,
  "work-mailbox" | "primary-source" | "reviewer" | "live-registry"
>;

export type WayFacts = {
  /** Kinds that already weigh something. */
  shown: EvidenceKind[];
  hasProviders: boolean;
  hasDirectAddress: boolean;
  hasPostalAddress: boolean;
  /** The proven work mailbox; null while none is. */
  mailbox: DomainClass | null;
};

/** Of ways that weigh the same the quicker comes first. */
const quickestFirst: WayKind[] = [
  "federated",
  "direct-address",
  "documents",
  "vouches",
  "letter",
];

/** What this claim can still be helped by, the strongest and quickest first. */
export function openWays(
  facts: WayFacts,
  weights: Record<WayKind, number>,
): WayKind[] {
  const isPossible: Record<WayKind, boolean> = {
    federated: facts.hasProviders,
    "direct-address": facts.hasDirectAddress,
    documents: true,
    vouches: facts.mailbox !== null && hasColleagues(facts.mailbox),
    letter: facts.hasPostalAddress,
  };
  return quickestFirst
    .filter((kind) => isPossible[kind] && weights[kind] > 0)
    .filter((kind) => !facts.shown.includes(kind))
    .sort((one, other) => weights[other] - weights[one]);
}

/** At a mail service open to anyone nobody is anybody's colleague. */
export function hasColleagues(mailbox: DomainClass): boolean {
  return !["free", "disposable", "lookalike"].includes(mailbox);
}
