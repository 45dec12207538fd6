import { recheckBindings } from "#domain/eligibility/recheck/jobs.ts";
import { giveNotices } from "#domain/eligibility/notices/jobs.ts";
import { submitAppeal } from "#domain/subscribers/appeals/commands.ts";
import { addDays } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import { must } from "./claims.ts";
import type { Person } from "./people.ts";

/** An appeal of the declined person, who has one at most. */
export async function plantAppeal(people: Person[]): Promise<string> {
  const person = people.find(({ state }) => state === "declined")!;
  const { subscriberId, email } = person;
  const known = await db.appeal.findFirst({
    where: { subscriberId },
    select: { id: true },
  });
  if (known) return known.id;
  const made = await submitAppeal(
    { about: "claim", text: "Please look at my license again." },
    { kind: "reader", id: subscriberId, label: email },
    { subscriberId, email },
  );
  return must(made).id;
}

/** A doubt about the qualified person: the registry lists another name. */
export async function plantDoubt(people: Person[]): Promise<string> {
  const { subscriberId } = people.find(({ state }) => state === "qualified")!;
  return makeDoubt(subscriberId, { lastName: "OTHERNAME" });
}

/** Changes what the registry says of this reader, and lets it be found. */
export async function makeDoubt(
  subscriberId: string,
  change: { lastName?: string; deactivatedOn?: Date },
): Promise<string> {
  const { id: bindingId, npi } = await db.binding.findFirstOrThrow({
    where: { subscriberId, endedAt: null },
    select: { id: true, npi: true },
  });
  await db.registryRecord.update({ where: { npi: npi! }, data: change });
  await recheckBindings();
  const doubt = await db.bindingDoubt.findFirstOrThrow({
    where: { bindingId },
    select: { id: true },
  });
  return doubt.id;
}

// The only arrangement no command makes: time that has passed.
/** As if this reader had been qualified `days` ago; tells what is due then. */
export async function agoQualified(
  subscriberId: string,
  days: number,
): Promise<void> {
  const qualifiedAt = addDays(new Date(), -days);
  await db.binding.updateMany({
    where: { subscriberId, endedAt: null },
    data: {
      qualifiedAt,
      mailboxProvenAt: qualifiedAt,
      validUntil: addDays(qualifiedAt, 1095),
    },
  });
  await giveNotices();
}

/** As if the last sign-in had been days ago: it proves no mailbox any more. */
export async function agoSignedIn(sessionId: string): Promise<void> {
  await db.session.update({
    where: { id: sessionId },
    data: { createdAt: addDays(new Date(), -3) },
    select: { id: true },
  });
}
