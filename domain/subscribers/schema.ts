import type { ClaimPath } from "#domain/eligibility/assessment.ts";
import { z } from "zod";
import type { ListedClaim } from "#domain/eligibility/review/schema.ts";
import type { Standing } from "#domain/eligibility/schema.ts";
import { emailSchema, idSchema, text } from "#lib/text.ts";

export const staffRoles = [
  "administrator",
  "editor",
  "reviewer",
  "auditor",
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Why staff may suspend an account: a closed list, so that like is treated alike. */
export const suspensionReasons = [
  "not-the-named-person",
  "not-qualified-any-more",
  "shared-account",
  "automated-copying",
  "abuse",
  "own-request",
] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];

const note = text({ max: 2000, multiline: true }).default("");

export const suspensionSchema = z.strictObject({
  id: idSchema,
  reason: z.enum(suspensionReasons, { error: "reason-missing" }),
  note,
});

export const restorationSchema = z.strictObject({ id: idSchema, note });

/** Checkboxes arrive as one value or many. */
const roles = z
  .union([z.array(z.enum(staffRoles)), z.enum(staffRoles)], {
    error: "role-missing",
  })
  .transform((chosen) => [...new Set([chosen].flat())])
  .refine((chosen) => chosen.length > 0, "role-missing");

export const invitationSchema = z.strictObject({
  roles,
  email: z
    .union([z.literal(""), emailSchema])
    .default("")
    .transform((email) => email || null),
});

export const subscriberFilterSchema = z.object({
  query: text({ max: 120 }).catch(""),
  state: z.enum(["all", "qualified", "suspended", "staff"]).catch("all"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type SuspensionInput = z.output<typeof suspensionSchema>;
export type RestorationInput = z.output<typeof restorationSchema>;
export type InvitationInput = z.output<typeof invitationSchema>;
export type SubscriberFilter = z.output<typeof subscriberFilterSchema>;

/** A line of the list of accounts. */
export type ListedSubscriber = {
  id: string;
  email: string;
  name: string | null;
  createdAt: Date;
  suspended: boolean;
  /** Empty for everyone who is not staff. */
  roles: StaffRole[];
  /** Of the live binding, which may have lapsed. */
  validUntil: Date | null;
  /** In words, by the table in force. */
  profession: string | null;
};

/** One account as staff see it, with its whole history, newest first. */
export type SubscriberDetail = {
  id: string;
  email: string;
  name: string | null;
  createdAt: Date;
  emailConfirmedAt: Date;
  suspended: boolean;
  standing: Standing;
  staff: { roles: StaffRole[]; createdAt: Date; endedAt: Date | null } | null;
  suspensions: {
    id: string;
    reason: string;
    note: string;
    suspendedAt: Date;
    restoredAt: Date | null;
  }[];
  claims: {
    id: string;
    status: ListedClaim["status"];
    path: ClaimPath;
    /** In words, by the table in force. */
    profession: string;
    npi: string | null;
    createdAt: Date;
  }[];
  bindings: {
    id: string;
    claimId: string;
    npi: string | null;
    level: number;
    boundAt: Date;
    validUntil: Date;
    endedAt: Date | null;
    endReason: string | null;
  }[];
};

export type ListedStaff = {
  id: string;
  email: string;
  name: string | null;
  roles: StaffRole[];
  createdAt: Date;
  hasSecondFactor: boolean;
};
