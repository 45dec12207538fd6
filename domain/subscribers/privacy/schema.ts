import { z } from "zod";
import { accountCodeSchema } from "../codes/schema.ts";

export const deletionSchema = z.strictObject({
  /** Ticked by hand; nothing may pre-tick it. */
  understood: z.literal("yes", { error: "understanding-missing" }),
  code: accountCodeSchema,
});
