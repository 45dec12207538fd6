import { operatorActor, type Actor } from "#domain/audit/schema.ts";
import { submitClaim } from "#domain/eligibility/claims/commands.ts";
import { confirmMailbox } from "#domain/eligibility/mailbox-proof/commands.ts";
import { layFoundations } from "#domain/eligibility/commands.ts";
import { findStanding } from "#domain/eligibility/queries.ts";
import { addRegistryEntries } from "#domain/eligibility/registry/commands.ts";
import {
  claimSchema,
  reviewSchema,
  type Approval,
  type ClaimInput,
} from "#domain/eligibility/schema.ts";
import { settleWaitingClaims } from "#domain/eligibility/settling/commands.ts";
import { syntheticNpi } from "#domain/eligibility/registry/synthetic.ts";
import { findOrCreateByEmail } from "#domain/subscribers/commands.ts";
import { addDays } from "#lib/clock.ts";
import { databaseNow, db, transaction } from "#lib/db.ts";
import { commonDomains, demoDomains } from "#prisma/seed/domains.ts";
import { firstPolicy, firstTexts } from "#prisma/seed/policy.ts";
import {
  demoOrganisation,
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { resetDatabase } from "./database.ts";

export type Account = { id: string; email: string };

/** An empty database with texts, weights, domains and the demo providers. */
export async function prepareClaims(): Promise<void> {
  await resetDatabase();
  const domains = [...commonDomains, ...demoDomains];
  await layFoundations(
    { texts: firstTexts, policy: firstPolicy.policy, domains },
    operatorActor,
  );
  const records = demoProviders.map((provider) => provider.record);
  await addRegistryEntries(
    "Demonstration",
    [...records, demoOrganisation],
    operatorActor,
  );
}

/** A number the demonstration's registry does not hold. */
export function unissuedNpi(offset: number): string {
  return syntheticNpi(95_000_000 + offset);
}

/** More people with numbers of their own, otherwise as `like`. */
export async function registerMore(
  like: DemoProvider,
  count: number,
  start = 0,
): Promise<DemoProvider[]> {
  const people = Array.from({ length: count }, (_, offset) => ({
    ...like,
    record: { ...like.record, npi: syntheticNpi(92_000_000 + start + offset) },
  }));
  const records = people.map(({ record }) => record);
  await addRegistryEntries(`For a test, ${start}`, records, operatorActor);
  return people;
}

/** Gives each of these numbers a holder: an account that is bound to it. */
export async function hold(people: DemoProvider[]): Promise<void> {
  const first = people[0];
  if (!first) return;
  const texts = await db.versionedText.findMany();
  const idOf = (kind: string) => texts.find((text) => text.kind === kind)!.id;
  for (const [index, { record }] of people.entries()) {
    const { id } = await makeAccount(
      `holder${index}-${record.npi}@lakeside-clinic.example`,
    );
    const { attested: _, ...typed } = claimFormOf({ ...first, record });
    const claim = await db.claim.create({
      data: {
        ...typed,
        subscriberId: id,
        status: "approved",
        offerTextId: idOf("offer"),
        attestationTextId: idOf("attestation"),
      },
      select: { id: true },
    });
    await db.binding.create({
      data: {
        subscriberId: id,
        claimId: claim.id,
        npi: record.npi,
        level: 2,
        validUntil: addDays(new Date(), 1000),
      },
      select: { id: true },
    });
  }
}

let serial = 0;

/** A fresh account; without an address, one at a free mail service. */
export function makeAccount(
  email = `reader${(serial += 1)}@postbox.example`,
): Promise<Account> {
  return transaction((tx) => findOrCreateByEmail(tx, email));
}

export function readerOf({ id, email }: Account): Actor {
  return { kind: "reader", id, label: email };
}

/** The claim form as this provider would truthfully fill it in. */
export function claimFormOf(
  provider: DemoProvider,
  changes: Record<string, string> = {},
): ClaimInput {
  return claimSchema.parse({
    path: "npi",
    firstName: provider.firstName,
    lastName: provider.lastName,
    profession: provider.profession,
    npi: provider.record.npi,
    workEmail: provider.workEmail,
    practiceState: provider.state,
    practiceZip: provider.zip,
    attested: "yes",
    returnTo: "/articles/pain#p3",
    ...changes,
  });
}

/** Where a form comes from: a network and a browser, if the test is about them. */
export type From = { network?: string; device?: string };

export function trySubmitting(who: Account, form: ClaimInput, from: From = {}) {
  return submitClaim(form, readerOf(who), {
    subscriberId: who.id,
    confirmedEmail: who.email,
    ...from,
  });
}

/** Submits a claim that must be taken, and lets the rules decide it. */
export async function submitted(
  who: Account,
  form: ClaimInput,
  from: From = {},
) {
  const outcome = await trySubmitting(who, form, from);
  if (!outcome.ok) throw new Error(outcome.reason);
  return { claimId: outcome.claimId, status: await decided(outcome.claimId) };
}

/** Where a claim stands once everything that waits has been decided. */
export async function decided(claimId: string) {
  await settleWaitingClaims();
  const { status } = await db.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { status: true },
  });
  return status;
}

/** Proves the work mailbox by the newest mailed code; answers the status then. */
export async function proven(who: Account, claimId: string) {
  const outcome = await confirmMailbox(
    { id: claimId, code: await mailedMailboxCode() },
    readerOf(who),
    who.id,
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  return decided(claimId);
}

export async function standingOf(who: Account, daysLater = 0) {
  const then = addDays(await databaseNow(db), daysLater);
  return (await findStanding(db, who.id, then)).state;
}

/** The six digits of the newest mail that carries a mailbox code. */
export async function mailedMailboxCode(): Promise<string> {
  const mail = await db.outboxMail.findFirstOrThrow({
    where: { kind: "claim-mailbox" },
    orderBy: { id: "desc" },
  });
  return /\b[0-9]{6}\b/.exec(mail.subject)![0];
}

export async function mailedKinds(): Promise<string[]> {
  const mails = await db.outboxMail.findMany({ orderBy: { id: "asc" } });
  return mails.map((mail) => mail.kind);
}

export function approvalOf(
  id: string,
  changes: Record<string, string> = {},
): Approval {
  return reviewSchema.parse({
    decision: "approve",
    id,
    reason: "evidence-sufficient",
    ...changes,
  }) as Approval;
}
