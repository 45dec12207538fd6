import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { addDays } from "#lib/clock.ts";
import { databaseNow, notify, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { randomToken, sha256 } from "#lib/secret.ts";
import type { InvitationInput, StaffRole } from "../schema.ts";

const invitationDays = 3;

/**
 * Makes a one-time link's token that turns its bearer into staff with these
 * roles; only its hash is kept. With an address it works for that account only.
 */
export function createInvitation(
  input: InvitationInput,
  actor: Actor,
): Promise<{ ok: true; token: string; expiresAt: Date }> {
  const token = randomToken();
  return transaction(async (tx) => {
    const expiresAt = addDays(await databaseNow(tx), invitationDays);
    const invitation = await tx.staffInvitation.create({
      data: {
        tokenHash: hashOf(token),
        roles: input.roles,
        email: input.email,
        createdBy: actor.id,
        expiresAt,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "staff.invited",
      objectType: "staff-invitation",
      objectId: invitation.id,
      objectLabel: input.email ?? "",
      after: { roles: input.roles },
    });
    return { ok: true as const, token, expiresAt };
  });
}

/** Spends an invitation; of two who press at once only one is let in. */
export function acceptInvitation(
  token: string,
  subscriberId: string,
): Promise<
  Outcome<
    "invitation-spent" | "invitation-for-another" | "suspended",
    { roles: StaffRole[] }
  >
> {
  return transaction(async (tx) => {
    const now = await databaseNow(tx);
    const invitation = await lockInvitation(tx, token, now);
    if (!invitation) return { ok: false, reason: "invitation-spent" } as const;
    const subscriber = await tx.subscriber.findUniqueOrThrow({
      where: { id: subscriberId },
      select: {
        email: true,
        suspensions: { where: { restoredAt: null }, select: { id: true } },
      },
    });
    if (invitation.email && invitation.email !== subscriber.email) {
      return { ok: false, reason: "invitation-for-another" } as const;
    }
    if (subscriber.suspensions.length > 0) {
      return { ok: false, reason: "suspended" } as const;
    }
    await tx.staffInvitation.update({
      where: { id: invitation.id },
      data: { acceptedAt: now, acceptedBy: subscriberId },
      select: { id: true },
    });
    if (invitation.createdBy === null) await endStartLinks(tx, now);
    const roles = await makeStaff(tx, subscriberId, invitation.roles);
    await recordAudit(tx, {
      actor: { kind: "staff", id: subscriberId, label: subscriber.email },
      action: "staff.joined",
      objectType: "staff",
      objectId: subscriberId,
      objectLabel: subscriber.email,
      after: { roles, invitation: invitation.id },
    });
    await notify(tx, "precis_session", subscriberId);
    return { ok: true as const, roles };
  });
}

async function lockInvitation(tx: Tx, token: string, now: Date) {
  const tokenHash = hashOf(token);
  await tx.$queryRaw`
    select id from staff_invitation where token_hash = ${tokenHash} for update`;
  return tx.staffInvitation.findFirst({
    where: { tokenHash, acceptedAt: null, expiresAt: { gt: now } },
    select: { id: true, roles: true, email: true, createdBy: true },
  });
}

// Every start without an administrator prints another link. Once one of them
// has been used, the others must not make a second administrator.
async function endStartLinks(tx: Tx, now: Date): Promise<void> {
  await tx.staffInvitation.updateMany({
    where: { createdBy: null, acceptedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
}

/** Adds to the roles of a serving member; one who had left gets only the new. */
async function makeStaff(tx: Tx, subscriberId: string, invited: StaffRole[]) {
  const former = await tx.staffMember.findUnique({
    where: { subscriberId },
    select: { roles: true, endedAt: true },
  });
  const kept = former && !former.endedAt ? former.roles : [];
  const roles = [...new Set([...kept, ...invited])];
  await tx.staffMember.upsert({
    where: { subscriberId },
    create: { subscriberId, roles },
    update: { roles, endedAt: null },
    select: { subscriberId: true },
  });
  return roles;
}

/** Ends somebody's staff membership; the last administrator cannot be ended. */
export function endStaff(
  input: { id: string },
  actor: Actor,
): Promise<Outcome<"unknown" | "last-administrator">> {
  return transaction(async (tx) => {
    // All administrators at once, or two could end each other.
    await tx.$queryRaw`
      select subscriber_id from staff_member order by subscriber_id for update`;
    const member = await tx.staffMember.findFirst({
      where: { subscriberId: input.id, endedAt: null },
      select: { roles: true, subscriber: { select: { email: true } } },
    });
    if (!member) return { ok: false, reason: "unknown" } as const;
    if (await isLastAdministrator(tx, input.id)) {
      return { ok: false, reason: "last-administrator" } as const;
    }
    await tx.staffMember.update({
      where: { subscriberId: input.id },
      data: { endedAt: await databaseNow(tx) },
      select: { subscriberId: true },
    });
    await recordAudit(tx, {
      actor,
      action: "staff.ended",
      objectType: "staff",
      objectId: input.id,
      objectLabel: member.subscriber.email,
      before: { roles: member.roles },
      after: { roles: [] },
    });
    await notify(tx, "precis_session", input.id);
    return { ok: true } as const;
  });
}

async function isLastAdministrator(tx: Tx, id: string): Promise<boolean> {
  const administrators = await tx.staffMember.findMany({
    where: { endedAt: null, roles: { has: "administrator" } },
    select: { subscriberId: true },
  });
  return administrators.length === 1 && administrators[0]?.subscriberId === id;
}

function hashOf(token: string) {
  return Uint8Array.from(sha256(token));
}
