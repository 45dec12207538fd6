import { setTimeout as wait } from "node:timers/promises";
import { systemActor, type Actor } from "#domain/audit/schema.ts";
import { submitClaim } from "#domain/eligibility/claims/commands.ts";
import { layFoundations } from "#domain/eligibility/commands.ts";
import { addRegistryEntries } from "#domain/eligibility/registry/commands.ts";
import { demoProviders } from "#domain/eligibility/registry/demo.ts";
import { syntheticNpi } from "#domain/eligibility/registry/synthetic.ts";
import { claimSchema } from "#domain/eligibility/schema.ts";
import { findOrCreateByEmail } from "#domain/subscribers/commands.ts";
import { db, notify, transaction } from "#lib/db.ts";
import { commonDomains, demoDomains } from "#prisma/seed/domains.ts";
import { firstPolicy, firstTexts } from "#prisma/seed/policy.ts";

export type Who = { id: string; email: string };

export const asReader = ({ id, email }: Who): Actor => ({
  kind: "reader",
  id,
  label: email,
});

/** Tries until it works: a database that has just come back is slow to answer. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 30) throw error;
      await wait(1000);
    }
  }
}

export async function prepare(): Promise<void> {
  const domains = [...commonDomains, ...demoDomains];
  const { policy } = firstPolicy;
  await layFoundations({ texts: firstTexts, policy, domains }, systemActor);
}

export const makeAccount = (email: string): Promise<Who> =>
  transaction((tx) => findOrCreateByEmail(tx, email));

export async function makeReviewer(name: string): Promise<Actor> {
  const { id, email } = await makeAccount(`${name}@precis.example`);
  return { kind: "staff", id, label: email };
}

const any = () => Math.floor(Math.random() * 1e9);

/** A person of the registry whom nobody has claimed yet. */
async function register() {
  const provider = demoProviders[any() % 3]!;
  const npi = syntheticNpi(91_000_000 + (any() % 8_000_000));
  const entry = { ...provider.record, npi };
  await addRegistryEntries(`For torture, ${npi}`, [entry], systemActor);
  return { provider, npi };
}

/** One claim, or two accounts that claim the same number at once. */
export async function claim(options: {
  byItself: boolean;
  rivals: number;
}): Promise<void> {
  const { provider, npi } = await register();
  const one = async () => {
    const [person, host] = provider.workEmail.split("@");
    const email = options.byItself
      ? `${person}+${any()}@${host}`
      : `reader${any()}@postbox.example`;
    const who = await makeAccount(email);
    const form = claimSchema.parse({
      path: "npi",
      firstName: provider.firstName,
      lastName: provider.lastName,
      profession: provider.profession,
      npi,
      workEmail: email,
      practiceState: provider.state,
      practiceZip: provider.zip,
      attested: "yes",
    });
    const account = { subscriberId: who.id, confirmedEmail: email };
    await submitClaim(form, asReader(who), account);
  };
  await Promise.all(Array.from({ length: options.rivals }, one));
}

export function countWaitingDecisions(): Promise<number> {
  return db.claim.count({ where: { status: "checking" } });
}

/** As if the two minutes were over that a mail is left to a sender who died. */
export async function endMailLeases(): Promise<void> {
  await transaction(async (tx) => {
    await tx.outboxMail.updateMany({
      where: { sentAt: null, failedAt: null },
      data: { nextAttemptAt: new Date() },
    });
    await notify(tx, "precis_outbox", "leases-ended");
  });
}
