import { z } from "zod";
import { emailSchema } from "#lib/text.ts";
import { accountCodeSchema } from "../codes/schema.ts";

export const newAddressSchema = z.strictObject({ email: emailSchema });
export const addressConfirmationSchema = z.strictObject({
  code: accountCodeSchema,
});
