import { findOpenQuestion } from "./queries.ts";
import { holderTokenSchema, type OpenQuestion } from "./schema.ts";

/** The question behind a mailed link; null for one that is over or made up. */
export async function loadHolderQuestion(
  token: unknown,
): Promise<OpenQuestion | null> {
  const parsed = holderTokenSchema.safeParse(token);
  return parsed.success ? findOpenQuestion(parsed.data) : null;
}
