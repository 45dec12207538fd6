import { idSchema } from "#lib/text.ts";
import { findAssertionStart } from "./queries.ts";
import type { AssertionStart } from "./schema.ts";

/** The sign-in (`?request=ID`) this reader is about to leave for, or null. */
export async function loadAssertionStart(
  requestId: unknown,
  subscriberId: string,
): Promise<AssertionStart | null> {
  const id = idSchema.safeParse(requestId);
  return id.success ? findAssertionStart(id.data, subscriberId) : null;
}
