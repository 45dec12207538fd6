import { databaseNow, db, type Reads } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { isOneEditApart } from "../edits.ts";
import { classifyDomain, registrableDomain } from "../mailbox.ts";
import {
  trustedClasses,
  type DomainFilter,
  type ListedDomain,
  type UnknownDomain,
} from "./schema.ts";

export const domainsPerPage = 100;

/** The judged domains by name, one page; `due` counts those to judge anew. */
export async function listDomains(
  filter: DomainFilter,
  reads: Reads = db,
): Promise<{ rows: ListedDomain[]; total: number; due: number }> {
  const overdue = { reviewDue: { lt: await today(reads) } };
  const contains = { contains: filter.query, mode: "insensitive" as const };
  const where: Prisma.DomainEntryWhereInput = {
    ...(filter.class !== "all" && { class: filter.class }),
    ...(filter.due && overdue),
    ...(filter.query && {
      OR: [{ domain: contains }, { owner: contains }, { evidence: contains }],
    }),
  };
  const rows = await reads.domainEntry.findMany({
    where,
    orderBy: filter.due ? { reviewDue: "asc" } : { domain: "asc" },
    skip: (filter.page - 1) * domainsPerPage,
    take: domainsPerPage,
  });
  return {
    rows: await withReviewers(reads, rows),
    total: await reads.domainEntry.count({ where }),
    due: await reads.domainEntry.count({ where: overdue }),
  };
}

/** All of them, for a file. */
export async function exportDomains(reads: Reads = db) {
  const rows = await reads.domainEntry.findMany({ orderBy: { domain: "asc" } });
  return withReviewers(reads, rows);
}

/** One entry with what claims say of it, or null. */
export async function findDomain(domain: string, reads: Reads = db) {
  const row = await reads.domainEntry.findUnique({ where: { domain } });
  if (!row) return null;
  const [entry] = await withReviewers(reads, [row]);
  const [seen] = await reads.$queryRaw<
    { claims: number; latest: Date | null }[]
  >`
    select count(*)::int as claims, max(created_at) as latest
      from claim
     where split_part(work_email, '@', 2) = ${domain}
        or split_part(work_email, '@', 2) like ${`%.${domain}`}`;
  return {
    entry: entry!,
    isDue: row.reviewDue !== null && row.reviewDue < (await today(reads)),
    claims: seen?.claims ?? 0,
    latest: seen?.latest ?? null,
  };
}

const hostsLookedAt = 500;
const unknownShown = 50;

/**
 * Domains that claims came from and nobody has judged, the most frequent
 * first. What the rules tell by themselves (.edu, .mil, ...) is not asked.
 */
export async function listUnknownDomains(
  reads: Reads = db,
): Promise<UnknownDomain[]> {
  const hosts = await reads.$queryRaw<
    { host: string; claims: number; latest: Date }[]
  >`
    select host, count(*)::int as claims, max(created_at) as latest
      from (select lower(split_part(work_email, '@', 2)) as host, created_at
              from claim where work_email like '%@%') as seen
     where not exists (
       select 1 from domain_entry known
        where known.domain = seen.host or seen.host like '%.' || known.domain)
     group by host order by claims desc, latest desc limit ${hostsLookedAt}`;
  const trusted = await findTrusted(reads);
  const found = new Map<string, UnknownDomain>();
  for (const { host, claims, latest } of hosts) {
    const kind = classifyDomain(`x@${host}`, trusted);
    if (kind !== "unknown" && kind !== "lookalike") continue;
    const domain = registrableDomain(`x@${host}`);
    const before = found.get(domain);
    found.set(domain, {
      domain,
      claims: claims + (before?.claims ?? 0),
      latest: before && before.latest > latest ? before.latest : latest,
      imitates: modelOf(domain, trusted),
    });
  }
  return [...found.values()]
    .toSorted((one, other) => other.claims - one.claims)
    .slice(0, unknownShown);
}

/** The trusted domain this one is one edit away from; null when there is none. */
export async function findLikeness(
  domain: string,
  reads: Reads = db,
): Promise<string | null> {
  const [likeness] = await findLikenesses([domain], reads);
  return likeness?.imitates ?? null;
}

/** Those of these domains that are one edit away from a trusted one. */
export async function findLikenesses(
  domains: string[],
  reads: Reads = db,
): Promise<{ domain: string; imitates: string }[]> {
  const trusted = await findTrusted(reads);
  return domains.flatMap((domain) => {
    const imitates = modelOf(registrableDomain(`x@${domain}`), trusted);
    return imitates ? [{ domain, imitates }] : [];
  });
}

function modelOf(domain: string, trusted: { domain: string }[]): string | null {
  const model = trusted.find((known) => isOneEditApart(known.domain, domain));
  return model?.domain ?? null;
}

function findTrusted(reads: Reads) {
  return reads.domainEntry.findMany({
    where: { class: { in: trustedClasses } },
    select: { domain: true, class: true },
  });
}

/** Entries are due by the day, in UTC. */
async function today(reads: Reads): Promise<Date> {
  const now = await databaseNow(reads);
  return new Date(now.toISOString().slice(0, 10));
}

async function withReviewers(
  reads: Reads,
  rows: ListedDomain[],
): Promise<ListedDomain[]> {
  const ids = rows.flatMap((row) => row.reviewedBy ?? []);
  const people = await reads.subscriber.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, email: true },
  });
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  return rows.map((row) => ({
    ...row,
    reviewedBy: (row.reviewedBy && emails.get(row.reviewedBy)) ?? null,
  }));
}
