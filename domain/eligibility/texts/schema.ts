import { z } from "zod";
import { text } from "#lib/text.ts";

export const offerSchema = z.strictObject({
  text: text({ min: 10, max: 300 }),
});
export type OfferInput = z.output<typeof offerSchema>;
