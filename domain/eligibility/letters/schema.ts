import { z } from "zod";
import { idSchema } from "#lib/text.ts";

/** What is sealed with a letter's code: where it goes. */
export const postalAddressSchema = z.object({
  name: z.string(),
  street: z.string(),
  place: z.string(),
});

/** "Print what waits" says nothing else. */
export const batchSchema = z.strictObject({});

export const postingSchema = z.strictObject({ id: idSchema });

/** Days between two letters for one claim. */
export const letterEveryDays = 14;

export type ListedBatch = {
  id: string;
  createdAt: Date;
  postedAt: Date | null;
  letters: number;
};

/** One sheet. `code` is null once the batch is posted, and to its own reader. */
export type Letter = {
  id: string;
  name: string;
  street: string;
  place: string;
  code: string | null;
};

export type PrintedBatch = {
  id: string;
  createdAt: Date;
  postedAt: Date | null;
  letters: Letter[];
};
