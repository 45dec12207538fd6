import { z } from "zod";
import { emailSchema, idSchema, returnPathSchema, text } from "#lib/text.ts";
import { parseNpi } from "./npi.ts";
import { practiceSettings } from "./practice-settings.ts";
import { claimQueues } from "./review/schema.ts";
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

export const settingSchema = z
  .union([z.literal(""), z.enum(practiceSettings.map(({ id }) => id))], {
    error: "setting-unknown",
  })
  .default("");

const dateSchema = z
  .string({ error: "required" })
  .min(1, { error: "required" })
  .pipe(z.iso.date({ error: "date-form" }))
  .transform((day) => new Date(`${day}T00:00:00Z`));

const common = {
  firstName: text({ min: 1, max: 80 }),
  lastName: text({ min: 1, max: 80 }),
  profession: professionSchema,
  specialty: text({ max: 80 }).default(""),
  practiceSetting: settingSchema,
  employer: text({ max: 120 }).default(""),
  workEmail: emailSchema,
  practiceState: stateSchema,
  practiceZip: zipSchema,
  /** The box must be ticked by hand; nothing may pre-tick it. */
  attested: z.literal("yes", { error: "attestation-missing" }),
  returnTo: returnPathSchema.default("/"),
};

// Without script the fields of all three paths arrive; what the chosen one does
// not ask for is left out, whatever was typed there before.
const noNumber = z
  .unknown()
  .optional()
  .transform(() => null);
const noDate = z
  .unknown()
  .optional()
  .transform(() => null);
const noText = z
  .unknown()
  .optional()
  .transform(() => "");

const npiClaimSchema = z.strictObject({
  path: z.literal("npi"),
  ...common,
  npi: npiSchema,
  licenceNumber: text({ max: 40 }).default(""),
  licenceState: optionalState,
  licenceBoard: text({ max: 120 }).default(""),
  program: noText,
  programEndsOn: noDate,
});

const licenceClaimSchema = z.strictObject({
  path: z.literal("licence"),
  ...common,
  npi: noNumber,
  licenceNumber: text({ min: 1, max: 40 }),
  licenceState: stateSchema,
  licenceBoard: text({ max: 120 }).default(""),
  program: noText,
  programEndsOn: noDate,
});

const traineeClaimSchema = z.strictObject({
  path: z.literal("trainee"),
  ...common,
  /** The one aimed at. */
  profession: professionSchema.refine(
    (id) => id !== "trainee",
    "profession-aimed",
  ),
  npi: noNumber,
  licenceNumber: noText,
  licenceState: noText,
  licenceBoard: noText,
  program: text({ min: 1, max: 160 }),
  /** Whether it lies ahead is asked of the database's clock. */
  programEndsOn: dateSchema,
});

/**
 * The claim form, checked the same in the browser and on the server. Each
 * message is a reason code ("npi-check-digit"); a component holds the words.
 */
export const claimSchema = z.discriminatedUnion(
  "path",
  [npiClaimSchema, licenceClaimSchema, traineeClaimSchema],
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

/** A name looked at again, at our request, without a new claim. */
export const correctionSchema = z.strictObject({
  id: idSchema,
  firstName: common.firstName,
  lastName: common.lastName,
});

export type Correction = z.output<typeof correctionSchema>;

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

/** The tab the reviewer works in, to go on with its next claim. */
const queue = z.enum(claimQueues).catch("waiting").optional();

/** One form at the desk, three buttons. */
export const reviewSchema = z.discriminatedUnion(
  "decision",
  [
    z.strictObject({
      decision: z.literal("approve"),
      id: idSchema,
      queue,
      reason: z.enum(approveReasons, { error: "reason-missing" }),
      note,
      /** The primary source looked at; required where there is no NPI. */
      lookupSource: text({ max: 200 }).default(""),
      lookupStatus: z
        .union([z.literal(""), z.enum(lookupStatuses)])
        .default(""),
      lookupExpires: optionalDate,
      lookupNumber: text({ max: 40 }).default(""),
      /** Gives the number to this claimant although somebody else holds it. */
      overHolder: z.literal("yes").optional(),
    }),
    z.strictObject({
      decision: z.literal("decline"),
      id: idSchema,
      queue,
      reason: z.enum(declineReasons, { error: "reason-missing" }),
      note,
    }),
    z.strictObject({
      decision: z.literal("ask"),
      id: idSchema,
      queue,
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
