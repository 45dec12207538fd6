import { z } from "zod";
import { emailSchema, idSchema, returnPathSchema, text } from "#lib/text.ts";
import { parseNpi } from "./npi.ts";
import { isUsState } from "./states.ts";

/** Where a subscriber stands between "never claimed" and "may read". */
export type Standing = {
  state:
    | "none"
    | "confirming"
    | "checking"
    | "in-review"
    | "asked"
    | "declined"
    | "lapsed"
    | "qualified";
  claimId: string | null;
  validUntil: Date | null;
  /** 0 an account, 1 declared, 2 bound, 3 proofed. */
  level: 0 | 1 | 2 | 3;
};

const npiSchema = z
  .string({ error: "npi-missing" })
  .transform((typed, context) => {
    const parsed = parseNpi(typed);
    if (parsed.ok) return parsed.npi;
    context.addIssue({ code: "custom", message: parsed.reason });
    return z.NEVER;
  });

const professionSchema = z
  .string({ error: "required" })
  .min(1, { error: "required" })
  // Which ones are offered is the policy's business: `submitClaim` asks it.
  .regex(/^[a-z0-9-]{1,60}$/, { error: "profession-unknown" });

const stateSchema = z
  .string({ error: "required" })
  .trim()
  .toUpperCase()
  .min(1, { error: "required" })
  .refine(isUsState, "state-unknown");

const zipSchema = z
  .string({ error: "required" })
  .trim()
  .min(1, { error: "required" })
  .regex(/^[0-9]{5}(-?[0-9]{4})?$/, { error: "zip-form" })
  .transform((zip) => zip.slice(0, 5));

const optionalState = z.union([z.literal(""), stateSchema]).default("");

const common = {
  firstName: text({ min: 1, max: 80 }),
  lastName: text({ min: 1, max: 80 }),
  profession: professionSchema,
  specialty: text({ max: 80 }).default(""),
  workEmail: emailSchema,
  practiceState: stateSchema,
  practiceZip: zipSchema,
  /** The box must be ticked by hand; nothing may pre-tick it. */
  attested: z.literal("yes", { error: "attestation-missing" }),
  returnTo: returnPathSchema.default("/"),
};

const npiClaimSchema = z.strictObject({
  path: z.literal("npi"),
  ...common,
  npi: npiSchema,
  licenceNumber: text({ max: 40 }).default(""),
  licenceState: optionalState,
  licenceBoard: text({ max: 120 }).default(""),
});

// Without script both halves of the form arrive; the unused NPI is ignored.
const licenceClaimSchema = z.strictObject({
  path: z.literal("licence"),
  ...common,
  npi: z
    .string()
    .optional()
    .transform(() => null),
  licenceNumber: text({ min: 1, max: 40 }),
  licenceState: stateSchema,
  licenceBoard: text({ max: 120 }).default(""),
});

/**
 * The claim form, checked the same in the browser and on the server. Each
 * message is a reason code ("npi-check-digit"); a component holds the words.
 */
export const claimSchema = z.discriminatedUnion(
  "path",
  [npiClaimSchema, licenceClaimSchema],
  { error: "path-missing" },
);

export type ClaimInput = z.output<typeof claimSchema>;

export const mailboxConfirmationSchema = z.strictObject({
  id: idSchema,
  code: z
    .string({ error: "required" })
    .transform((code) => code.replaceAll(/\s/g, ""))
    .pipe(z.string().regex(/^[0-9]{6}$/, { error: "code-form" })),
});

export const claimIdSchema = z.strictObject({ id: idSchema });

export const answerSchema = z.strictObject({
  id: idSchema,
  answer: text({ min: 1, max: 2000, multiline: true }),
});

/** Why a reviewer approves, declines or asks: closed lists for fair reports. */
export const approveReasons = [
  "evidence-sufficient",
  "primary-source-confirmed",
  "name-explained",
  "record-outdated",
  "appeal-upheld",
] as const;
export const declineReasons = [
  "not-a-health-professional",
  "profession-not-covered",
  "not-in-the-us",
  "licence-not-current",
  "record-does-not-fit",
  "could-not-verify",
  "attestation-untrue",
] as const;
export const askReasons = [
  "name-spelling",
  "work-mailbox",
  "licence-details",
  "profession-details",
  "practice-details",
  "proof-of-identity",
] as const;
/** What a look-up at a licensing board can have said. */
export const lookupStatuses = ["active", "inactive", "not-found"] as const;

export type ApproveReason = (typeof approveReasons)[number];
export type DeclineReason = (typeof declineReasons)[number];
export type AskReason = (typeof askReasons)[number];

const note = text({ max: 2000, multiline: true }).default("");
const optionalDate = z
  .union([z.literal(""), z.iso.date({ error: "date-form" })])
  .default("")
  .transform((day) => (day ? new Date(`${day}T00:00:00Z`) : null));

/** One form at the desk, three buttons. */
export const reviewSchema = z.discriminatedUnion(
  "decision",
  [
    z.strictObject({
      decision: z.literal("approve"),
      id: idSchema,
      reason: z.enum(approveReasons, { error: "reason-missing" }),
      note,
      /** The primary source looked at; required where there is no NPI. */
      lookupSource: text({ max: 200 }).default(""),
      lookupStatus: z
        .union([z.literal(""), z.enum(lookupStatuses)])
        .default(""),
      lookupExpires: optionalDate,
    }),
    z.strictObject({
      decision: z.literal("decline"),
      id: idSchema,
      reason: z.enum(declineReasons, { error: "reason-missing" }),
      note,
    }),
    z.strictObject({
      decision: z.literal("ask"),
      id: idSchema,
      reason: z.enum(askReasons, { error: "reason-missing" }),
      note: text({ min: 1, max: 2000, multiline: true }),
    }),
  ],
  { error: "decision-missing" },
);

export type ReviewInput = z.output<typeof reviewSchema>;
export type Approval = Extract<ReviewInput, { decision: "approve" }>;
export type Decline = Extract<ReviewInput, { decision: "decline" }>;
export type Question = Extract<ReviewInput, { decision: "ask" }>;
