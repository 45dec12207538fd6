import { z } from "zod";
import { text } from "#lib/text.ts";

export const offerSchema = z.strictObject({
  text: text({ min: 10, max: 300 }),
});
export type OfferInput = z.output<typeof offerSchema>;

/** Stored with claims and consents: never rename one. */
export const textKinds = [
  "offer",
  "attestation",
  "privacy",
  "consent-newsletter",
  "consent-research-invitations",
  "consent-sponsor-sharing",
] as const;
export type TextKind = (typeof textKinds)[number];

export const textKindSchema = z.enum(textKinds, { error: "unknown" });

/** How long a text of each kind may be; what stands in a line has one. */
export const longest: Record<TextKind, number> = {
  offer: 300,
  attestation: 1000,
  privacy: 30_000,
  "consent-newsletter": 1000,
  "consent-research-invitations": 1000,
  "consent-sponsor-sharing": 2000,
};

const formSchema = z.strictObject({
  kind: textKindSchema,
  text: text({ min: 10, max: longest.privacy, multiline: true }),
});

/** A new version of one of the texts. */
export const textSchema = formSchema.superRefine((input, context) => {
  if (input.text.length > longest[input.kind])
    context.addIssue({ code: "custom", path: ["text"], message: "too-long" });
});
export type TextInput = z.output<typeof textSchema>;

export type TextVersion = {
  id: string;
  version: number;
  text: string;
  createdAt: Date;
  createdBy: string | null;
};
