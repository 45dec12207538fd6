import { emptyFormReturn, type FormReturn } from "#lib/form-return-schema.ts";
import { takeFormReturn } from "#lib/form-return.ts";
import { idSchema } from "#lib/text.ts";
import { findSessions, findSignInRequest, findStaffFactor } from "./queries.ts";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The refused form this page came back from (`?return=ID`), once. */
export async function loadFormReturn(
  searchParams: SearchParams,
): Promise<FormReturn> {
  const id = idSchema.safeParse((await searchParams).return);
  return id.success ? takeFormReturn(id.data) : emptyFormReturn;
}

/** The request whose code is awaited (`?request=ID`); null for a made-up one. */
export async function loadSignInRequest(id: unknown) {
  const parsed = idSchema.safeParse(id);
  return parsed.success ? findSignInRequest(parsed.data) : null;
}

/** Where the reader is signed in, for the reader alone. */
export function loadSessions(
  subscriberId: string,
): ReturnType<typeof findSessions> {
  return findSessions(subscriberId);
}

/** How far this member of staff is with the second factor. */
export function loadStaffFactor(
  subscriberId: string,
): ReturnType<typeof findStaffFactor> {
  return findStaffFactor(subscriberId);
}

/** When the code of this session's sign-in was entered; long ago if unknown. */
export async function loadSignInTime(reader: {
  subscriberId: string;
  sessionId: string;
}): Promise<Date> {
  const sessions = await findSessions(reader.subscriberId);
  const own = sessions.find(({ id }) => id === reader.sessionId);
  return own?.createdAt ?? new Date(0);
}
