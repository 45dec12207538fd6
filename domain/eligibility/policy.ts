import { z } from "zod";
import type { DomainClass } from "./mailbox.ts";
import {
  findProfession,
  professionsOfCode,
  type ProfessionClass,
} from "./professions.ts";

const points = z.number().int().min(0).max(100);
const days = z.number().int().min(0).max(3650);
const dated = z.object({ days, points });

/** The weights in force. Every decision names the version it was made under. */
export const policySchema = z.object({
  version: z.number().int().positive(),
  points: z.object({
    federated: points,
    direct: points,
    documentsWithPhoto: points,
    documents: points,
    careMailboxNamed: points,
    careMailbox: points,
    healthSchoolMailbox: points,
    letter: points,
    phone: points,
    vouches: points,
    academicMailbox: points,
    otherMailbox: points,
  }),
  risk: z.object({
    numberNew: dated,
    recordChanged: dated,
    numbersTried: z.object({ numbers: z.number().int(), points }),
  }),
  thresholds: z.object({
    bound: points,
    proofed: points,
    /** At least one single item of this weight: small ones only top up. */
    singleItem: points,
    /** What a name of grade C needs. */
    compatibleName: points,
    riskForPerson: points,
    attemptsForPerson: z.number().int(),
  }),
  validDays: days,
  silentDays: days,
  /** Where the publisher departs from the default of a profession. */
  professions: z.record(
    z.string(),
    z.enum(["eligible", "person", "no", "trainee"]),
  ),
});

export type Policy = z.output<typeof policySchema>;

export const policyV1: Policy = {
  version: 1,
  points: {
    federated: 90,
    direct: 80,
    documentsWithPhoto: 80,
    documents: 50,
    careMailboxNamed: 60,
    careMailbox: 45,
    healthSchoolMailbox: 55,
    letter: 50,
    phone: 40,
    vouches: 40,
    academicMailbox: 20,
    otherMailbox: 0,
  },
  risk: {
    numberNew: { days: 60, points: 10 },
    recordChanged: { days: 7, points: 10 },
    numbersTried: { numbers: 3, points: 30 },
  },
  thresholds: {
    bound: 60,
    proofed: 90,
    singleItem: 45,
    compatibleName: 80,
    riskForPerson: 40,
    attemptsForPerson: 5,
  },
  validDays: 365,
  silentDays: 14,
  professions: {},
};

/** Points for a proven mailbox of this kind of domain. */
export function mailboxPoints(
  policy: Policy,
  domain: DomainClass,
  showsName: boolean,
): number {
  const { points: weights } = policy;
  if (domain === "care-delivery") {
    return showsName ? weights.careMailboxNamed : weights.careMailbox;
  }
  if (domain === "health-school") return weights.healthSchoolMailbox;
  if (domain === "generic-academic") return weights.academicMailbox;
  return domain === "unknown" ? weights.otherMailbox : 0;
}

/** How this publisher treats a profession; an unknown one is not eligible. */
export function professionClass(policy: Policy, id: string): ProfessionClass {
  return policy.professions[id] ?? findProfession(id)?.class ?? "no";
}

/** The best a set of taxonomy codes allows, all slots looked at. */
export function classOfCodes(policy: Policy, codes: string[]): ProfessionClass {
  const classes = codes
    .flatMap(professionsOfCode)
    .map((profession) => professionClass(policy, profession.id));
  const order: ProfessionClass[] = ["eligible", "person", "trainee"];
  return order.find((kind) => classes.includes(kind)) ?? "no";
}
