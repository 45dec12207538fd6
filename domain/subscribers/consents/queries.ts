import { findText } from "#domain/eligibility/queries.ts";
import { db, type Reads } from "#lib/db.ts";
import {
  consentPurposes,
  consentTextKind,
  type ConsentPurpose,
  type HeldConsent,
} from "./schema.ts";

/** Every purpose with its words in force and what this subscriber said to it. */
export async function findConsents(
  subscriberId: string,
  reads: Reads = db,
): Promise<HeldConsent[]> {
  const rows = await reads.consent.findMany({
    where: { subscriberId },
    orderBy: { givenAt: "desc" },
    select: { purpose: true, textId: true, givenAt: true, withdrawnAt: true },
  });
  const texts = await reads.versionedText.findMany({
    where: { id: { in: rows.map((row) => row.textId) } },
    select: { id: true, version: true },
  });
  const versions = new Map(texts.map((text) => [text.id, text.version]));
  const held = consentPurposes.map(async (purpose) => {
    const words = await findText(consentTextKind(purpose), reads);
    const history = rows
      .filter((row) => row.purpose === purpose)
      .map(({ givenAt, withdrawnAt, textId }) => ({
        givenAt,
        withdrawnAt,
        version: versions.get(textId) ?? 0,
      }));
    const live = history.find((one) => one.withdrawnAt === null);
    const { text, version } = words;
    return { purpose, text, version, givenAt: live?.givenAt ?? null, history };
  });
  return Promise.all(held);
}

/** Whether this subscriber agrees to `purpose` now: whoever mails asks this. */
export async function hasConsent(
  subscriberId: string,
  purpose: ConsentPurpose,
  reads: Reads = db,
): Promise<boolean> {
  const live = await reads.consent.findFirst({
    where: { subscriberId, purpose, withdrawnAt: null },
    select: { id: true },
  });
  return live !== null;
}
