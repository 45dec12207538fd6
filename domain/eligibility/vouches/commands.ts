import type { Actor } from "#domain/audit/schema.ts";
import { addDays } from "#lib/clock.ts";
import { databaseNow, transaction, type Tx } from "#lib/db.ts";
import { enqueueMail } from "#lib/outbox.ts";
import type { Outcome } from "#lib/outcome.ts";
import { randomToken, sha256 } from "#lib/secret.ts";
import { vouchMail } from "../emails/vouch.ts";
import {
  auditClaim,
  lockOwnClaim,
  type OpenClaim,
} from "../evidence/commands.ts";
import { hasColleagues } from "../evidence/rules.ts";
import { classifyDomain, registrableDomain } from "../mailbox.ts";
import { findCuratedDomains, findPolicy } from "../queries.ts";
import { findProvenMailbox } from "./queries.ts";
import { colleaguesPerClaim, type VouchRequest } from "./schema.ts";

/** Questions one mailbox gets in thirty days, whoever asks. */
const questionsPerMailbox = 5;

export type AskRefusal =
  | "unknown"
  | "mailbox-unproven"
  | "no-colleagues"
  | "colleague-elsewhere"
  | "colleague-self"
  | "colleague-twice"
  | "too-many-colleagues";

/**
 * Mails a question to up to three colleagues at the organisation of the proven
 * work mailbox. Neither the answer nor the mail tells whether an address has
 * an account: none is looked up.
 */
export function askColleagues(
  input: VouchRequest,
  actor: Actor,
  account: { subscriberId: string; email: string },
): Promise<Outcome<AskRefusal>> {
  return transaction(async (tx) => {
    const claim = await lockOwnClaim(tx, input.id, account.subscriberId);
    if (!claim) return { ok: false, reason: "unknown" } as const;
    const refused =
      (await refuseMailbox(tx, claim)) ??
      refuseAddresses(input, [claim.workEmail, account.email]) ??
      (await refuseRepetition(tx, claim.id, input));
    if (refused) return refused;
    const asked = colleaguesOf(input).map(({ email }) => email);
    const now = await databaseNow(tx);
    for (const email of asked) await ask(tx, claim, email, now);
    await auditClaim(tx, claim, actor, "claim.colleagues-asked", { asked });
    return { ok: true } as const;
  });
}

type Refusal = Extract<Outcome<AskRefusal>, { ok: false }>;

/** Without a mailbox of an organisation nobody there is a colleague. */
async function refuseMailbox(
  tx: Tx,
  claim: OpenClaim,
): Promise<Refusal | null> {
  if (!(await findProvenMailbox(claim.id, tx))) {
    return { ok: false, reason: "mailbox-unproven" };
  }
  const curated = await findCuratedDomains(claim.workEmail, tx);
  return hasColleagues(classifyDomain(claim.workEmail, curated))
    ? null
    : { ok: false, reason: "no-colleagues" };
}

function refuseAddresses(
  input: VouchRequest,
  own: [workEmail: string, account: string],
): Refusal | null {
  const organisation = registrableDomain(own[0]);
  const seen = new Set<string>();
  for (const { field, email } of colleaguesOf(input)) {
    const reason = own.includes(email)
      ? "colleague-self"
      : registrableDomain(email) !== organisation
        ? "colleague-elsewhere"
        : seen.has(email)
          ? "colleague-twice"
          : null;
    if (reason) return { ok: false, reason, field };
    seen.add(email);
  }
  return null;
}

async function refuseRepetition(
  tx: Tx,
  claimId: string,
  input: VouchRequest,
): Promise<Refusal | null> {
  const earlier = await tx.vouch.findMany({
    where: { claimId },
    select: { email: true },
  });
  const asked = colleaguesOf(input);
  const again = asked.find(({ email }) =>
    earlier.some((one) => one.email === email),
  );
  if (again) {
    return { ok: false, reason: "colleague-twice", field: again.field };
  }
  return earlier.length + asked.length > colleaguesPerClaim
    ? { ok: false, reason: "too-many-colleagues" }
    : null;
}

function colleaguesOf(input: VouchRequest) {
  return ([1, 2, 3] as const).flatMap((place) => {
    const field = `colleague${place}` as const;
    const email = input[field];
    return email ? [{ field, email }] : [];
  });
}

async function ask(
  tx: Tx,
  claim: OpenClaim,
  email: string,
  now: Date,
): Promise<void> {
  const recent = await tx.vouch.count({
    where: { email, askedAt: { gt: addDays(now, -30) } },
  });
  const { silentDays } = await findPolicy(tx);
  const token = randomToken();
  const { id } = await tx.vouch.create({
    data: {
      claimId: claim.id,
      email,
      tokenHash: Uint8Array.from(sha256(token)),
      expiresAt: addDays(now, silentDays),
    },
    select: { id: true },
  });
  // A mailbox that is asked too often is left in peace, and nobody is told.
  if (recent >= questionsPerMailbox) return;
  await enqueueMail(tx, {
    key: `vouch:${id}`,
    kind: "vouch",
    recipient: email,
    ...vouchMail({
      name: `${claim.firstName} ${claim.lastName}`,
      profession: claim.profession,
      organisation: registrableDomain(claim.workEmail),
      token,
      days: silentDays,
    }),
  });
}
