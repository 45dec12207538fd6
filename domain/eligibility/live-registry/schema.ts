import { z } from "zod";
import { parseNpi } from "../npi.ts";
import type { RegistryEntry } from "../registry/schema.ts";

/**
 * What came of asking the registry's live interface about a number. Only
 * "found" says anything about a person; "unknown" and "deactivated" are for a
 * person to look at, and "unavailable" says nothing at all.
 */
export type LiveAnswer =
  | { outcome: "found"; record: RegistryEntry }
  | { outcome: "deactivated" }
  | { outcome: "unknown" }
  | { outcome: "unavailable"; why: Trouble };

/** What kept the interface from answering. Stored with evidence: only add. */
export type Trouble =
  | "unreachable"
  | "timeout"
  | "busy"
  | "broken"
  | "refused"
  | "unreadable"
  | "other-shape"
  | "other-number"
  | "resting";

// The registry's fields are up to 300 characters long; a name that is longer
// than that is none. Zero bytes would break the database.
const field = z
  .string()
  .max(300)
  .transform((text) => text.replaceAll("\u0000", "").trim());
const word = field
  .nullish()
  .transform((text) => (!text || text === "--" ? "" : text));
const upper = word.transform((text) => text.toUpperCase());
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/)
  .transform((text) => new Date(`${text.slice(0, 10)}T00:00:00Z`))
  .refine((date) => !Number.isNaN(date.getTime()))
  .nullish()
  .transform((date) => date ?? null);

/** 2019: an integer; 2026: text. */
const number = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine((text) => parseNpi(text).ok);
/** 2019: seconds, as an integer; 2026: milliseconds, as text. */
const instant = z.union([z.string().regex(/^\d+$/), z.number()]).nullish();

const address = z.object({
  address_purpose: word,
  country_code: upper,
  address_1: upper,
  city: upper,
  state: upper,
  postal_code: word,
});

const taxonomy = z.object({
  code: z.string().regex(/^[0-9A-Z]{9}X$/),
  state: upper,
  license: word,
  primary: z.boolean().nullish(),
});

const otherName = z.object({
  code: z.union([z.string(), z.number()]).nullish().transform(String),
  first_name: upper,
  middle_name: upper,
  last_name: upper,
});

const basic = z.object({
  organization_name: upper,
  first_name: upper,
  middle_name: upper,
  last_name: upper,
  name_suffix: upper,
  credential: word,
  enumeration_date: day,
  last_updated: day,
  deactivation_date: day,
  reactivation_date: day,
  /** Only A was ever seen; whatever else appears is not ours to read. */
  status: z.literal("A").nullish(),
});

const result = z.object({
  number,
  enumeration_type: z.enum(["NPI-1", "NPI-2"]),
  created_epoch: instant,
  last_updated_epoch: instant,
  basic,
  addresses: z.array(address).max(20),
  practiceLocations: z.array(address).max(500).nullish(),
  taxonomies: z.array(taxonomy).max(15),
  other_names: z.array(otherName).max(50).nullish(),
});

const fault = z.object({
  description: z.string().nullish(),
  field: z.string().nullish(),
  number: z.union([z.string(), z.number()]).transform(String),
});

/** The NPI Registry API, version 2.1, in both shapes it has had. */
export const answerSchema = z.union([
  z.object({ Errors: z.array(fault).min(1) }),
  z.object({
    result_count: z.number().int().min(0),
    results: z.array(result).max(200),
  }),
]);

export type LiveResult = z.output<typeof result>;

const texts = z.array(z.string());
const storedDay = z.coerce.date().nullable();

/** A record as it lies in a piece of evidence. */
export const storedRecordSchema = z.object({
  npi: z.string(),
  entityType: z.number().int(),
  organisation: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  middleName: z.string(),
  suffix: z.string(),
  credential: z.string(),
  otherLastName: z.string(),
  otherFirstName: z.string(),
  otherMiddleName: z.string(),
  otherNameType: z.string(),
  practiceLine: z.string(),
  practiceCity: z.string(),
  practiceState: z.string(),
  zips: texts,
  taxonomyCodes: texts,
  licenceNumbers: texts,
  licenceStates: texts,
  primarySlot: z.number().int(),
  enumeratedOn: storedDay,
  updatedOn: storedDay,
  deactivatedOn: storedDay,
  reactivatedOn: storedDay,
  replacementNpi: z.string().nullable(),
}) satisfies z.ZodType<RegistryEntry>;
