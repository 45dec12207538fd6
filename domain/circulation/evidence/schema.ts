/**
 * What lies behind one recipient, for an auditor: the form's version, answers
 * without the person, events, consents and decisions. No name, address,
 * number, note or document is part of it.
 */
export type EvidenceLog = {
  subscriberId: string;
  accountFrom: string;
  accountTo: string | null;
  qualifications: {
    at: string;
    occasion: string;
    source: string;
    method: string;
    level: number;
    verifiedBy: "automatic" | "person" | "override";
    policyVersion: number;
    registrySnapshot: string | null;
    form: { sha256: string; offer: string; attestation: string };
    answers: {
      profession: string;
      specialty: string;
      state: string;
      zip3: string;
    };
  }[];
  claims: {
    id: string;
    path: string;
    attestedAt: string;
    offer: string;
    attestation: string;
    evidence: {
      at: string;
      kind: string;
      points: number;
      source: string;
      revokedAt: string | null;
    }[];
    decisions: {
      at: string;
      from: string | null;
      to: string;
      reason: string;
      policyVersion: number;
      by: "rules" | "reviewer" | "reader" | "operator";
      /** The number of the account that decided. */
      reviewerId: string | null;
      hasNote: boolean;
    }[];
  }[];
  access: {
    bindingId: string;
    at: string;
    level: number;
    validUntil: string;
    graceUntil: string | null;
    endedAt: string | null;
  }[];
  suspensions: { reason: string; from: string; to: string | null }[];
  consents: {
    purpose: string;
    text: string;
    givenAt: string;
    withdrawnAt: string | null;
  }[];
};
