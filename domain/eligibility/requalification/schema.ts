import { z } from "zod";
import { returnPathSchema, text } from "#lib/text.ts";
import type { ClaimPath } from "../assessment.ts";
import { claimSchema } from "../schema.ts";

// The same fields under the same rules as on the claim form.
const [{ shape: claimShape }] = claimSchema.options;

/** Six digits, or nothing when the mailbox is not due. */
const optionalCode = z
  .string()
  .default("")
  .transform((code) => code.replaceAll(/\s/g, ""))
  .pipe(z.string().regex(/^([0-9]{6})?$/, { error: "code-form" }));

/** "Still right": what may have changed in small things, and the word for it. */
export const confirmationSchema = z.strictObject({
  specialty: text({ max: 80 }).default(""),
  practiceState: claimShape.practiceState,
  practiceZip: claimShape.practiceZip,
  code: optionalCode,
  /** The box must be ticked by hand; nothing may pre-tick it. */
  attested: z.literal("yes", { error: "attestation-missing" }),
  /** The version of the words that stood beside the box. */
  attestation: z.coerce.number({ error: "unknown" }).int(),
  returnTo: returnPathSchema.default("/"),
});

export type ConfirmationInput = z.output<typeof confirmationSchema>;

export const mailboxCodeRequestSchema = z.strictObject({
  returnTo: returnPathSchema.default("/"),
});

/** Who confirms, and how the account's own address was proven. */
export type Confirming = {
  subscriberId: string;
  confirmedEmail: string;
  /** When the code mailed to that address was entered. */
  confirmedAt: Date;
};

/** What we hold about a reader, as the page shows it. */
export type HeldDetails = {
  claimId: string;
  path: ClaimPath;
  firstName: string;
  lastName: string;
  profession: string;
  specialty: string;
  npi: string | null;
  licenceNumber: string;
  licenceState: string;
  practiceState: string;
  practiceZip: string;
  workEmail: string;
};

export type Requalification = {
  details: HeldDetails;
  qualifiedAt: Date;
  validUntil: Date;
  graceUntil: Date | null;
  graceReason: string | null;
  /** The first ask after the last confirmation has come. */
  isDue: boolean;
  isMailboxDue: boolean;
  /** A code for the work mailbox is under way. */
  codeSent: boolean;
};
