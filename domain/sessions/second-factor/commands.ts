import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { databaseNow, notify, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { randomToken, seal, sha256 } from "#lib/secret.ts";
import { findStaffFactor } from "../queries.ts";
import type { SecondFactorReason } from "../schema.ts";
import { acceptedStep, secretInForce, totpSealPurpose } from "../totp.ts";

/**
 * Takes an authenticator code for a staff session: the first one also stores
 * the secret. The session gets a new token, so one that was stolen before the
 * step-up is worth nothing after it.
 */
export async function confirmSecondFactor(
  input: { subscriberId: string; sessionId: string; code: string },
  actor: Actor,
): Promise<Outcome<SecondFactorReason, { token: string; maxAge: number }>> {
  return transaction(async (tx) => {
    const now = await databaseNow(tx);
    await tx.$queryRaw`select 1 from staff_member where subscriber_id = ${input.subscriberId}::uuid for update`;
    const factor = await findStaffFactor(input.subscriberId, tx);
    if (!factor || factor.endedAt) return { ok: false, reason: "not-staff" };
    const secret = secretInForce(input.subscriberId, factor);
    const step =
      secret && acceptedStep(secret, input.code, now, factor.totpLastStep);
    if (!secret || step === null)
      return { ok: false, reason: "code-wrong", field: "code" };
    const isFirst = factor.totpConfirmedAt === null;
    await tx.staffMember.update({
      where: { subscriberId: input.subscriberId },
      data: {
        totpLastStep: step,
        ...(isFirst && {
          totpSecret: seal(totpSealPurpose, secret.base32),
          totpConfirmedAt: now,
        }),
      },
    });
    await recordAudit(tx, {
      actor,
      action: isFirst ? "second-factor.set-up" : "second-factor.shown",
      objectType: "session",
      objectId: input.sessionId,
      objectLabel: "by an authenticator code",
    });
    return { ok: true, ...(await stepUp(tx, input, now)) };
  });
}

async function stepUp(
  tx: Tx,
  input: { subscriberId: string; sessionId: string },
  now: Date,
): Promise<{ token: string; maxAge: number }> {
  const token = randomToken();
  const session = await tx.session.update({
    where: { id: input.sessionId },
    data: {
      tokenHash: Uint8Array.from(sha256(token)),
      secondFactorAt: now,
      factors: ["mail-code", "totp"],
    },
    select: { expiresAt: true },
  });
  await notify(tx, "precis_session", input.subscriberId);
  return {
    token,
    maxAge: Math.floor((session.expiresAt.getTime() - now.getTime()) / 1000),
  };
}
