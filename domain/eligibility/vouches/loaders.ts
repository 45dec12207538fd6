import { findVouchQuestion } from "./queries.ts";
import { vouchTokenSchema, type VouchQuestion } from "./schema.ts";

/** The question behind a mailed link (`?token=…`); null once it is over. */
export async function loadVouchQuestion(
  token: unknown,
): Promise<VouchQuestion | null> {
  const parsed = vouchTokenSchema.safeParse({ token });
  return parsed.success ? findVouchQuestion(parsed.data.token) : null;
}
