import { randomUUID } from "node:crypto";
import { operatorActor } from "#domain/audit/schema.ts";
import { createArticle } from "#domain/articles/commands.ts";
import { addDays } from "#lib/clock.ts";
import { stateCirculation } from "#domain/circulation/statement/commands.ts";
import { db } from "#lib/db.ts";
import { makeAccount, prepareClaims } from "./claims.ts";

/** States what every export needs to have stated. */
export function stateForTests() {
  return stateCirculation(
    {
      publication: "Summaries for Tests",
      field: "Health professionals who practice in the United States.",
      qualification: "A current license to deliver or dispense care.",
    },
    operatorActor,
  );
}

/** An article released at this moment, without a word in it. */
export async function releaseAt(moment: string): Promise<void> {
  const title = `Released ${moment}`;
  const { id } = await createArticle({ title }, operatorActor);
  const revision = await db.revision.findFirstOrThrow({
    where: { articleId: id },
    select: { id: true },
  });
  const at = new Date(moment);
  await db.publication.create({
    data: {
      articleId: id,
      revisionId: revision.id,
      publishedAt: at,
      firstPublishedAt: at,
    },
    select: { id: true },
  });
}

export type Recipient = {
  id: string;
  email: string;
  claimId: string;
  bindingId: string;
};

type Facts = {
  profession?: string;
  specialty?: string;
  state?: string;
  automatic?: boolean;
  overridden?: boolean;
  method?: string;
  source?: string;
  occasion?: "claim" | "requalification";
  /** Days from the qualification to the end of access. */
  days?: number;
};

/** An account that became qualified on a past day, as history holds it. */
export async function qualifiedOn(
  day: string,
  facts: Facts = {},
): Promise<Recipient> {
  const at = new Date(`${day}T09:00:00.000Z`);
  const address = `reader.${randomUUID()}@postbox.example`;
  const { id, email } = await makeAccount(address);
  await db.subscriber.update({ where: { id }, data: { createdAt: at } });
  const claimId = await claimOn(at, id, facts);
  const { id: bindingId } = await db.binding.create({
    data: {
      subscriberId: id,
      claimId,
      level: 2,
      boundAt: at,
      qualifiedAt: at,
      validUntil: addDays(at, facts.days ?? 1095),
    },
    select: { id: true },
  });
  const recipient = { id, email, claimId, bindingId };
  await confirmedOn(day, recipient, { occasion: "claim", ...facts });
  return recipient;
}

async function claimOn(at: Date, subscriberId: string, facts: Facts) {
  const [offer, attestation] = await texts();
  const claim = await db.claim.create({
    data: {
      subscriberId,
      path: "npi",
      status: "approved",
      firstName: "Quillfinch",
      lastName: "Secretname",
      profession: facts.profession ?? "physician",
      workEmail: "quillfinch@secret-clinic.example",
      practiceState: facts.state ?? "TX",
      practiceZip: "78701",
      attestedAt: at,
      createdAt: at,
      offerTextId: offer!,
      attestationTextId: attestation!,
      decisions: {
        create: {
          actorKind: "system",
          fromStatus: "checking",
          toStatus: "approved",
          reason: "clear",
          note: "Quillfinch is known to me",
          policyVersion: 1,
          inputs: {},
          decidedAt: at,
        },
      },
    },
    select: { id: true },
  });
  return claim.id;
}

/** Another qualification event of this recipient: a confirmation. */
export async function confirmedOn(
  day: string,
  { id, claimId, bindingId }: Recipient,
  facts: Facts = {},
): Promise<void> {
  const [offer, attestation] = await texts();
  await db.qualificationEvent.create({
    data: {
      subscriberId: id,
      claimId,
      bindingId,
      qualifiedAt: new Date(`${day}T09:00:00.000Z`),
      occasion: facts.occasion ?? "requalification",
      source: facts.source ?? "direct-request",
      method: facts.method ?? "work-mailbox",
      level: 2,
      automatic: facts.automatic ?? true,
      overridden: facts.overridden ?? false,
      policyVersion: 1,
      offerTextId: offer!,
      attestationTextId: attestation!,
      formHash: new Uint8Array(32),
      profession: facts.profession ?? "physician",
      specialty: facts.specialty ?? "",
      state: facts.state ?? "TX",
      zip3: "787",
    },
    select: { id: true },
  });
}

async function texts(): Promise<string[]> {
  const rows = await db.versionedText.findMany({
    where: { kind: { in: ["offer", "attestation"] } },
    orderBy: { kind: "desc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export const halfYear = {
  from: "2026-01-01",
  to: "2026-06-30",
  before: new Date("2026-07-01T00:00:00Z"),
  isOver: true,
  issue: null as string | null,
  seed: "spring",
  size: 2,
};

/**
 * Four releases, of which three in the half year, and one account of each
 * kind that an audit tells apart.
 */
export async function prepareHalfYear() {
  await prepareClaims();
  await stateForTests();
  for (const day of ["2025-12-10", "2026-02-02", "2026-04-06", "2026-06-01"])
    await releaseAt(`${day}T08:00:00Z`);
  const plain = await qualifiedOn("2025-09-01", { specialty: "Neurology" });
  const older = await qualifiedOn("2023-03-01", {
    profession: "registered-nurse",
    state: "PR",
    days: 4000,
  });
  const lapsing = await qualifiedOn("2025-06-01", { days: 300 });
  const late = await qualifiedOn("2026-03-01", {
    state: "CA",
    specialty: "=Neurology",
    automatic: false,
    overridden: true,
    method: "reviewer",
  });
  await qualifiedOn("2020-01-01", { days: 4000, source: "list" });
  const suspended = await qualifiedOn("2025-09-01");
  await db.suspension.create({
    data: {
      subscriberId: suspended.id,
      reason: "abuse",
      suspendedAt: new Date("2026-03-01T00:00:00Z"),
    },
  });
  const visitor = await makeAccount();
  await db.subscriber.update({
    where: { id: visitor.id },
    data: { createdAt: new Date("2026-01-05T00:00:00Z") },
  });
  return { plain, older, lapsing, late, suspended };
}
