import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { addDays } from "#lib/clock.ts";
import { databaseNow, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { weighMailboxesAnew } from "../weighing/commands.ts";
import type { DomainImport } from "./csv.ts";
import { findLikeness, findLikenesses } from "./queries.ts";
import {
  trustedClasses,
  type DomainDetails,
  type DomainInput,
  type DomainRemoval,
} from "./schema.ts";

/** Unless somebody says otherwise, what is trusted is judged anew in a year. */
const reviewedFor = 365;

/**
 * Judges a domain nobody has judged. One that is a letter from a trusted one
 * is trusted only when whoever adds it says to have seen that. Waiting claims
 * from there are weighed anew at once.
 */
export function addDomain(
  input: DomainInput,
  actor: Actor,
): Promise<Outcome<"domain-known" | "lookalike", { weighed: number }>> {
  return transaction(async (tx) => {
    const known = await tx.domainEntry.findUnique({
      where: { domain: input.domain },
      select: { domain: true },
    });
    if (known)
      return { ok: false, reason: "domain-known", field: "domain" } as const;
    const isTrusted = trustedClasses.includes(input.class);
    const imitates = isTrusted ? await findLikeness(input.domain, tx) : null;
    if (imitates && input.confirmed !== "yes")
      return { ok: false, reason: "lookalike", field: "domain" } as const;
    const { confirmed: _, ...entry } = input;
    await store(tx, entry, actor);
    await audit(tx, actor, "domain.added", input.domain, {
      after: { ...factsOf(entry), ...(imitates && { likenessSeen: imitates }) },
    });
    const weighed = await weighMailboxesAnew(tx, input.domain);
    return { ok: true as const, weighed };
  });
}

/** Changes an entry, or confirms it as it is: either way it was judged today. */
export function reviewDomain(
  input: DomainDetails,
  actor: Actor,
): Promise<Outcome<"unknown", { weighed: number }>> {
  return transaction(async (tx) => {
    const before = await lockEntry(tx, input.domain);
    if (!before) return { ok: false, reason: "unknown" } as const;
    const stored = await store(tx, input, actor);
    const isChange = ["class", "owner", "evidence"].some(
      (name) => before[name as "class"] !== stored[name as "class"],
    );
    await audit(
      tx,
      actor,
      isChange ? "domain.changed" : "domain.reviewed",
      input.domain,
      { before: factsOf(before), after: factsOf(stored) },
    );
    const isNewClass = before.class !== stored.class;
    const lapsed = !isCurrent(before, await databaseNow(tx));
    const weighed =
      isNewClass || lapsed ? await weighMailboxesAnew(tx, input.domain) : 0;
    return { ok: true as const, weighed };
  });
}

/** Ends an entry: mailboxes there are unknown again. Bindings stay. */
export function removeDomain(
  input: DomainRemoval,
  actor: Actor,
): Promise<Outcome<"unknown">> {
  return transaction(async (tx) => {
    const before = await lockEntry(tx, input.domain);
    if (!before) return { ok: false, reason: "unknown" } as const;
    await tx.domainEntry.delete({ where: { domain: input.domain } });
    await audit(tx, actor, "domain.removed", input.domain, {
      reason: input.reason,
      before: factsOf(before),
    });
    return { ok: true } as const;
  });
}

/**
 * Adds what a file brings and changes what it says otherwise; removes nothing.
 * Likenesses in it are refused, all of the file with them.
 */
export function importDomains(
  { file }: DomainImport,
  actor: Actor,
): Promise<Outcome<"lookalike", { added: number; changed: number }>> {
  return transaction(async (tx) => {
    const domains = file.map(({ domain }) => domain);
    const entries = await tx.domainEntry.findMany({
      where: { domain: { in: domains } },
    });
    const known = new Map(entries.map((entry) => [entry.domain, entry]));
    const fresh = file.filter(({ domain }) => !known.has(domain));
    const changed = file.filter((entry) => {
      const before = known.get(entry.domain);
      return before && differs(before, entry);
    });
    const trusted = fresh.filter((one) => trustedClasses.includes(one.class));
    const [twin] = await findLikenesses(
      trusted.map(({ domain }) => domain),
      tx,
    );
    if (twin)
      return { ok: false, reason: "lookalike", field: twin.domain } as const;
    const now = await databaseNow(tx);
    await tx.domainEntry.createMany({
      data: fresh.map((entry) => judged(entry, actor, now)),
    });
    for (const entry of changed)
      await tx.domainEntry.update({
        where: { domain: entry.domain },
        data: judged(entry, actor, now),
      });
    if (fresh.length + changed.length > 0)
      await audit(tx, actor, "domain.imported", "file", {
        before: {
          changed: changed.map(({ domain }) => factsOf(known.get(domain)!)),
        },
        after: {
          added: fresh.map(({ domain }) => domain),
          changed: changed.map((entry) => factsOf(entry)),
        },
      });
    return { ok: true as const, added: fresh.length, changed: changed.length };
  });
}

type Facts = {
  domain: string;
  class: string;
  owner: string;
  evidence: string;
  reviewDue: Date | null;
};

function factsOf({ domain, class: kind, owner, evidence, reviewDue }: Facts) {
  const due = reviewDue?.toISOString().slice(0, 10) ?? null;
  return { domain, class: kind, owner, evidence, reviewDue: due };
}

function differs(before: Facts, after: Facts): boolean {
  const due = after.reviewDue ?? before.reviewDue;
  const one = JSON.stringify(factsOf(before));
  return one !== JSON.stringify(factsOf({ ...after, reviewDue: due }));
}

function isCurrent(entry: Facts, now: Date): boolean {
  return entry.reviewDue === null || addDays(entry.reviewDue, 1) > now;
}

async function lockEntry(tx: Tx, domain: string) {
  await tx.$queryRaw`select domain from domain_entry where domain = ${domain} for update`;
  return tx.domainEntry.findUnique({ where: { domain } });
}

async function store(tx: Tx, entry: DomainDetails, actor: Actor) {
  const data = judged(entry, actor, await databaseNow(tx));
  return tx.domainEntry.upsert({
    where: { domain: entry.domain },
    create: data,
    update: data,
  });
}

function judged(entry: DomainDetails, actor: Actor, now: Date) {
  const today = new Date(now.toISOString().slice(0, 10));
  const isTrusted = trustedClasses.includes(entry.class);
  return {
    ...entry,
    reviewedAt: now,
    reviewedBy: actor.id,
    reviewDue:
      entry.reviewDue ?? (isTrusted ? addDays(today, reviewedFor) : null),
  };
}

function audit(
  tx: Tx,
  actor: Actor,
  action: `domain.${string}`,
  domain: string,
  rest: Pick<Parameters<typeof recordAudit>[1], "before" | "after" | "reason">,
) {
  return recordAudit(tx, {
    actor,
    action,
    objectType: "domain",
    objectId: domain,
    objectLabel: domain,
    ...rest,
  });
}
