import { z } from "zod";
import { settingSchema } from "#domain/eligibility/schema.ts";
import { text } from "#lib/text.ts";

/** What nobody verified, and so the reader may put right alone. */
export const detailsSchema = z.strictObject({
  specialty: text({ max: 80 }),
  practiceSetting: settingSchema,
  employer: text({ max: 120 }),
});
export type DetailsInput = z.output<typeof detailsSchema>;
