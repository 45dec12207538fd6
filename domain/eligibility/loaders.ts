import { professionsOf } from "./policy.ts";
import type { Profession } from "./professions.ts";
import {
  findClaimForReader,
  findPolicy,
  findText,
  type ReaderClaim,
} from "./queries.ts";
import { findTextHistory } from "./texts/queries.ts";

/** The offer in force, with the version a reader dismisses. */
export async function loadOffer(): Promise<{ version: number; text: string }> {
  const { version, text } = await findText("offer");
  return { version, text };
}

/** What a claimant agrees to, word for word. */
export async function loadAttestation(): Promise<{
  version: number;
  text: string;
}> {
  const { version, text } = await findText("attestation");
  return { version, text };
}

/** The signed-in reader's own newest claim. */
export function loadReaderClaim(
  subscriberId: string,
): Promise<ReaderClaim | null> {
  return findClaimForReader(subscriberId);
}

/** The professions of the policy in force, retired ones too, in their order. */
export async function loadProfessions(): Promise<Profession[]> {
  return professionsOf(await findPolicy());
}

/** The privacy notice in force; null while the publisher has written none. */
export async function loadPrivacyNotice(): Promise<{
  version: number;
  text: string;
  createdAt: Date;
} | null> {
  const [newest] = await findTextHistory("privacy");
  if (!newest) return null;
  const { version, text, createdAt } = newest;
  return { version, text, createdAt };
}
