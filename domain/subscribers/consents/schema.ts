import { z } from "zod";

/**
 * What a subscriber may agree to, each by itself and none of it a condition of
 * reading. Stored with consents and text kinds: never rename one.
 */
export const consentPurposes = [
  "newsletter",
  "research-invitations",
  "sponsor-sharing",
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** The kind of versioned text that says what one agrees to. */
export function consentTextKind(purpose: ConsentPurpose): string {
  return `consent-${purpose}`;
}

// A box that is not ticked is not sent at all: what is missing is "no".
const box = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

export const consentsSchema = z.strictObject({
  newsletter: box,
  "research-invitations": box,
  "sponsor-sharing": box,
});
export type ConsentsInput = z.output<typeof consentsSchema>;

export type HeldConsent = {
  purpose: ConsentPurpose;
  /** The words in force, and whether the reader agrees to the purpose now. */
  text: string;
  version: number;
  givenAt: Date | null;
  history: { givenAt: Date; withdrawnAt: Date | null; version: number }[];
};
