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

/** Days, counted from the event that each is named after. */
const termsSchema = z.object({
  /** After the last confirmation: when the reader is asked to confirm again. */
  askDays: z.array(days),
  /** After the work mailbox was last proven: when it is to be proven again. */
  mailboxDays: days,
  /** Without an NPI, when the board told no end. */
  licenceDays: days,
  /** Past the end of a licence, and of a trainee's programme. */
  licenceGraceDays: days,
  traineeGraceDays: days,
  /** Between the registry's bad news and the end of access. */
  registryGraceDays: days,
  /** Past the decision: how long a document's picture is kept. */
  documentDays: days,
  /** How long attempted numbers are kept, as hashes. */
  attemptDays: days,
  /** How long a posted code is good. */
  letterDays: days,
  /** Business days in which a person looks at a claim, and at an appeal. */
  reviewDays: days,
  appealDays: days,
  /** How far ahead the end of a trainee's programme may lie. */
  programDays: days.default(2922),
  /** How long the holder of a number may answer whether a claim is theirs. */
  holderDays: days.default(14),
  /** How long a half-filled form waits for its reader. */
  draftDays: days.default(30),
});
const firstTerms: z.output<typeof termsSchema> = {
  askDays: [365, 730],
  mailboxDays: 365,
  licenceDays: 365,
  licenceGraceDays: 30,
  traineeGraceDays: 90,
  registryGraceDays: 30,
  documentDays: 30,
  attemptDays: 90,
  letterDays: 45,
  reviewDays: 1,
  appealDays: 5,
  programDays: 2922,
  holderDays: 14,
  draftDays: 30,
};

const limitsSchema = z.object({
  /** Numbers tried from one network (/24, or /56 of IPv6) in a day. */
  numbersPerNetworkDay: z.number().int().min(1),
  /** Accounts that claim one number in a month, before it is held silently. */
  accountsPerNumberMonth: z.number().int().min(1),
  /** Valid numbers that were never issued, tried in an hour: staff are told. */
  unissuedPerHour: z.number().int().min(1),
  vouchesPerYear: z.number().int().min(1),
  /** How many colleagues must vouch. */
  vouchesNeeded: z.number().int().min(1),
  /** How often in 30 days one holder is asked about other people's claims. */
  holderQuestionsMonth: z.number().int().min(1).default(3),
});
const firstLimits: z.output<typeof limitsSchema> = {
  numbersPerNetworkDay: 10,
  accountsPerNumberMonth: 3,
  unissuedPerHour: 50,
  vouchesPerYear: 5,
  vouchesNeeded: 2,
  holderQuestionsMonth: 3,
};

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
    /** The work domain was first seen in a claim this recently. */
    domainNew: dated.default({ days: 30, points: 20 }),
    /** One browser, claims for this many different numbers. */
    sharedDevice: z
      .object({ numbers: z.number().int(), days, points })
      .default({ numbers: 2, days: 90, points: 40 }),
    /** The same document was uploaded for another account's claim. */
    sharedDocument: points.default(40),
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
  /** A qualification ends this long after its reader last confirmed it. */
  validDays: days,
  silentDays: days,
  terms: termsSchema.default(firstTerms),
  limits: limitsSchema.default(firstLimits),
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
    domainNew: { days: 30, points: 20 },
    sharedDevice: { numbers: 2, days: 90, points: 40 },
    sharedDocument: 40,
  },
  thresholds: {
    bound: 60,
    proofed: 90,
    singleItem: 45,
    compatibleName: 80,
    riskForPerson: 40,
    attemptsForPerson: 5,
  },
  validDays: 1095,
  silentDays: 14,
  terms: firstTerms,
  limits: firstLimits,
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
