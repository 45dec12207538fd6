import { findInvitation, listInvitations, listStaff } from "./queries.ts";

/** Who is staff, and who has been invited and not yet come. */
export async function loadStaff() {
  return { members: await listStaff(), invitations: await listInvitations() };
}

/** What a link's token offers while it is unspent, else null. */
export function loadInvitation(
  token: string,
): ReturnType<typeof findInvitation> {
  return findInvitation(token);
}
