import { z } from "zod";
import { idSchema, text } from "#lib/text.ts";

export const presenterSchema = z.strictObject({
  name: text({ min: 1, max: 200 }),
  /** "PhD", "MD, MPH". */
  credentials: text({ max: 100 }),
  affiliation: text({ max: 300 }),
  biography: text({ max: 5000, multiline: true }),
});
export const presenterDetailsSchema = presenterSchema.extend({ id: idSchema });

export type PresenterInput = z.output<typeof presenterSchema>;
export type Presenter = PresenterInput & { id: string; slug: string };
