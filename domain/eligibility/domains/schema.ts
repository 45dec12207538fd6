import { getDomain } from "tldts";
import { z } from "zod";
import { text } from "#lib/text.ts";
import { domainClasses, type DomainClass } from "../mailbox.ts";

/** The classes that say something good of whoever holds a mailbox there. */
export const trustedClasses: DomainClass[] = [
  "care-delivery",
  "health-school",
  "generic-academic",
];

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const domainForm = new RegExp(`^(?:${label}\\.)+[a-z][a-z0-9-]{1,62}$`);

/**
 * A mail domain as one would paste it: an address of a person or a page is cut
 * down to its domain. Not a suffix under which strangers register (Public
 * Suffix List): that would trust all of them.
 */
export const domainSchema = z
  .string({ error: "required" })
  .transform(bareDomain)
  .pipe(
    z
      .string()
      .min(1, { error: "required" })
      .max(253, { error: "too-long" })
      .regex(domainForm, { error: "domain-form" })
      .refine((domain) => getDomain(domain) !== null, "domain-suffix"),
  );

function bareDomain(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/[/?#].*$/, "")
    .replace(/^.*@/, "")
    .replace(/\.$/, "");
}

const reviewDue = z
  .union([z.literal(""), z.iso.date({ error: "date-form" })], {
    error: "date-form",
  })
  .default("")
  .transform((day) => (day ? new Date(`${day}T00:00:00Z`) : null));

const details = {
  class: z.enum(domainClasses as [DomainClass, ...DomainClass[]], {
    error: "class-missing",
  }),
  owner: text({ min: 1, max: 200 }),
  /** How one knows: an address, a call, a letter. */
  evidence: text({ min: 1, max: 500 }),
  reviewDue,
};

export const domainEntrySchema = z.strictObject({
  domain: domainSchema,
  ...details,
  /** Ticked when the likeness to a trusted domain has been looked at. */
  confirmed: z.union([z.literal("yes"), z.literal("")]).default(""),
});

/** The same without the likeness: the domain is in the address. */
export const domainDetailsSchema = z.strictObject({
  domain: domainSchema,
  ...details,
});

export const domainRemovalSchema = z.strictObject({
  domain: domainSchema,
  reason: text({ min: 3, max: 300 }),
});

/** What the list is asked for; anything unreadable is the default. */
export const domainFilterSchema = z.object({
  query: text({ max: 120 }).catch(""),
  class: z.enum(["all", ...domainClasses]).catch("all"),
  due: z.literal("yes").optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type DomainInput = z.output<typeof domainEntrySchema>;
export type DomainDetails = z.output<typeof domainDetailsSchema>;
export type DomainRemoval = z.output<typeof domainRemovalSchema>;
export type DomainFilter = z.output<typeof domainFilterSchema>;

export type ListedDomain = {
  domain: string;
  class: string;
  owner: string;
  evidence: string;
  reviewedAt: Date;
  reviewedBy: string | null;
  reviewDue: Date | null;
};

/** A domain claims came from that nobody has judged. */
export type UnknownDomain = {
  domain: string;
  claims: number;
  latest: Date;
  /** The trusted domain it is one edit from, or written to look like. */
  imitates: string | null;
};
