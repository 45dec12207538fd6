import { z } from "zod";
import { text } from "#lib/text.ts";

/** What nobody verified, and so the reader may put right alone. */
export const detailsSchema = z.strictObject({
  specialty: text({ max: 80 }),
  practiceSetting: text({ max: 80 }),
  employer: text({ max: 120 }),
});
export type DetailsInput = z.output<typeof detailsSchema>;
