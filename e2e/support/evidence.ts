import { randomInt } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { submitClaim } from "#domain/eligibility/claims/commands.ts";
import {
  demoProviders,
  type DemoProvider,
} from "#domain/eligibility/registry/demo.ts";
import { addRegistryEntries } from "#domain/eligibility/registry/commands.ts";
import { syntheticNpi } from "#domain/eligibility/registry/synthetic.ts";
import { claimSchema } from "#domain/eligibility/schema.ts";
import { db } from "#lib/db.ts";
import { must, untilDecided } from "./claims.ts";
import {
  arranger,
  enter,
  makePerson,
  signInAs,
  type Person,
} from "./people.ts";

const hannah = demoProviders[3] as DemoProvider;

export type Claimant = Person & { claimId: string; npi: string };

/** Somebody whose free mailbox proves nothing, waiting for a person. */
export async function waitingClaimant(
  context: BrowserContext,
): Promise<Claimant> {
  const person = await signInAs(context, "in-review");
  const { npi } = await db.claim.findUniqueOrThrow({
    where: { id: person.claimId! },
    select: { npi: true },
  });
  return { ...person, claimId: person.claimId!, npi: npi! };
}

/** Lists a DIRECT address for this claimant's number; answers it. */
export async function listDirectAddress(npi: string): Promise<string> {
  const endpoint = `n${npi}@direct.lakeside-clinic.example`;
  await db.registryEndpoint.create({
    data: { npi, type: "DIRECT", endpoint },
    select: { npi: true },
  });
  return endpoint;
}

/** Somebody at a clinic whose mailbox does not show the name, waiting. */
export async function waitingAtClinic(
  context: BrowserContext,
): Promise<Claimant> {
  const person = await makePerson("none");
  const npi = syntheticNpi(92_000_000 + randomInt(1_000_000));
  await addRegistryEntries(
    `For a test, ${npi}`,
    [{ ...hannah.record, npi }],
    arranger,
  );
  const input = claimSchema.parse({
    path: "npi",
    firstName: hannah.firstName,
    lastName: hannah.lastName,
    profession: hannah.profession,
    npi,
    workEmail: person.email,
    practiceState: hannah.state,
    practiceZip: hannah.zip,
    attested: "yes",
  });
  const { claimId } = must(
    await submitClaim(
      input,
      { kind: "reader", id: person.subscriberId, label: person.email },
      { subscriberId: person.subscriberId, confirmedEmail: person.email },
    ),
  );
  await untilDecided(claimId);
  await enter(context, person);
  return { ...person, claimId, npi };
}

/** A reader of the clinic, proofed: the only arrangement no command makes. */
export async function proofedColleague(
  context: BrowserContext,
): Promise<Person> {
  const person = await signInAs(context, "qualified");
  await db.binding.updateMany({
    where: { subscriberId: person.subscriberId },
    data: { level: 3 },
  });
  return person;
}
