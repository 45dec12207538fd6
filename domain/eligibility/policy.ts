import { z } from "zod";
import type { DomainClass } from "./mailbox.ts";
import {
  professionClasses,
  professionTableSchema,
} from "./profession-table.ts";
import {
  findProfession,
  firstTable,
  professionsOfCode,
  type Profession,
  type ProfessionClass,
  type ProfessionTable,
} from "./professions.ts";

/** Messages are reason codes: drafts of a policy are filled in by a form. */
const whole = (min: number, max: number) =>
  z
    .number({ error: "whole-number" })
    .int({ error: "whole-number" })
    .min(min, { error: "out-of-range" })
    .max(max, { error: "out-of-range" });
const points = whole(0, 100);
const days = whole(0, 3650);
const amount = whole(1, 100_000);
const dated = z.object({ days, points });

/** Days, counted from the event that each is named after. */
const termsSchema = z.object({
  /** After the last confirmation: when the reader is asked to confirm again. */
  askDays: z.array(days).max(12, { error: "too-many" }),
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
  numbersPerNetworkDay: amount,
  /** Accounts that claim one number in a month, before it is held silently. */
  accountsPerNumberMonth: amount,
  /** Valid numbers that were never issued, tried in an hour: staff are told. */
  unissuedPerHour: amount,
  vouchesPerYear: amount,
  /** How many colleagues must vouch. */
  vouchesNeeded: amount,
  /** How often in 30 days one holder is asked about other people's claims. */
  holderQuestionsMonth: amount.default(3),
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
    numbersTried: z.object({ numbers: amount, points }),
    /** The work domain was first seen in a claim this recently. */
    domainNew: dated.default({ days: 30, points: 20 }),
    /** One browser, claims for this many different numbers. */
    sharedDevice: z
      .object({ numbers: amount, days, points })
      .default({ numbers: 2, days: 90, points: 40 }),
    /** The same document was uploaded for another account's claim. */
    sharedDocument: points.default(40),
    /** A reviewer found a document altered. */
    alteredDocument: points.default(60),
  }),
  thresholds: z.object({
    bound: points,
    proofed: points,
    /** At least one single item of this weight: small ones only top up. */
    singleItem: points,
    /** What a name of grade C needs. */
    compatibleName: points,
    riskForPerson: points,
    attemptsForPerson: amount,
  }),
  /** A qualification ends this long after its reader last confirmed it. */
  validDays: days,
  silentDays: days,
  terms: termsSchema.default(firstTerms),
  limits: limitsSchema.default(firstLimits),
  /**
   * The publisher's own table, or (in the oldest versions) only where they
   * depart from the class a profession has in the first one.
   */
  professions: z.union([
    professionTableSchema,
    z.record(z.string(), z.enum(professionClasses)),
  ]),
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
    alteredDocument: 60,
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
  professions: firstTable,
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

const tables = new WeakMap<Policy["professions"], ProfessionTable>();

/** The profession table of this policy, whichever way it was stored. */
export function professionTable({ professions }: Policy): ProfessionTable {
  const known = tables.get(professions);
  if (known) return known;
  const table = tableOf(professions);
  tables.set(professions, table);
  return table;
}

function tableOf(professions: Policy["professions"]): ProfessionTable {
  if (isTable(professions)) return professions;
  const classes = professions;
  return {
    ...firstTable,
    list: firstTable.list.map((profession) => ({
      ...profession,
      class: classes[profession.id] ?? profession.class,
    })),
  };
}

function isTable(
  professions: Policy["professions"],
): professions is ProfessionTable {
  return Array.isArray(professions.list);
}

/** All professions of this policy in their order, retired ones included. */
export function professionsOf(policy: Policy): Profession[] {
  return professionTable(policy).list;
}

/** Whether the claim form offers this profession today. */
export function isOffered(policy: Policy, id: string): boolean {
  return professionsOf(policy).some((one) => one.id === id && !one.retired);
}

/**
 * How this publisher treats a profession. An unknown one is not eligible; who
 * claimed one that has been retired since is looked at by a person.
 */
export function professionClass(policy: Policy, id: string): ProfessionClass {
  const profession = findProfession(id, professionTable(policy));
  if (!profession) return "no";
  return profession.retired ? "person" : profession.class;
}

/** The best a set of taxonomy codes allows, all slots looked at. */
export function classOfCodes(policy: Policy, codes: string[]): ProfessionClass {
  const table = professionTable(policy);
  const classes = codes
    .flatMap((code) => professionsOfCode(code, table))
    .map((profession) => profession.class);
  const order: ProfessionClass[] = ["eligible", "person", "trainee"];
  return order.find((kind) => classes.includes(kind)) ?? "no";
}
