import { databaseNow, db, type Reads } from "#lib/db.ts";
import { sha256 } from "#lib/secret.ts";
import type { ListedStaff } from "../schema.ts";

export type { ListedStaff } from "../schema.ts";

/** All who are staff, the longest-serving first. */
export async function listStaff(reads: Reads = db): Promise<ListedStaff[]> {
  const members = await reads.staffMember.findMany({
    where: { endedAt: null },
    orderBy: { createdAt: "asc" },
    select: {
      roles: true,
      createdAt: true,
      totpConfirmedAt: true,
      subscriber: { select: { id: true, email: true, name: true } },
    },
  });
  return members.map(({ subscriber, totpConfirmedAt, ...member }) => ({
    ...subscriber,
    ...member,
    hasSecondFactor: totpConfirmedAt !== null,
  }));
}

/** Invitations that can still be accepted; never their tokens. */
export async function listInvitations(reads: Reads = db) {
  const now = await databaseNow(reads);
  return reads.staffInvitation.findMany({
    where: { acceptedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      roles: true,
      email: true,
      createdAt: true,
      expiresAt: true,
    },
  });
}

/** What an unspent invitation offers, for the page that asks to accept it. */
export async function findInvitation(token: string, reads: Reads = db) {
  const now = await databaseNow(reads);
  return reads.staffInvitation.findFirst({
    where: {
      tokenHash: Uint8Array.from(sha256(token)),
      acceptedAt: null,
      expiresAt: { gt: now },
    },
    select: { roles: true, email: true, expiresAt: true },
  });
}

/** Whether anybody can administer this installation yet. */
export async function hasAdministrator(reads: Reads = db): Promise<boolean> {
  const administrator = await reads.staffMember.findFirst({
    where: { endedAt: null, roles: { has: "administrator" } },
    select: { subscriberId: true },
  });
  return administrator !== null;
}
