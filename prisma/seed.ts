import { systemActor } from "#domain/audit/schema.ts";
import { layFoundations } from "#domain/eligibility/commands.ts";
import {
  addRegistryEntries,
  loadSyntheticRegistry,
} from "#domain/eligibility/registry/commands.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { seedArticles } from "#prisma/seed/articles.ts";
import { commonDomains, demoDomains } from "#prisma/seed/domains.ts";
import { firstPolicy, firstTexts } from "#prisma/seed/policy.ts";
import {
  demoOrganisation,
  demoProviders,
} from "#domain/eligibility/registry/demo.ts";

// What a new installation starts with; run at every start, and silent when all
// of it is there. Only a demonstration gets invented providers and summaries.
const { demo } = env();

await layFoundations(
  {
    texts: firstTexts,
    policy: firstPolicy.policy,
    domains: demo ? [...commonDomains, ...demoDomains] : commonDomains,
  },
  systemActor,
);

if (demo) {
  await loadSyntheticRegistry(4000, systemActor);
  await addRegistryEntries(
    "Providers of the demonstration",
    [...demoProviders.map(({ record }) => record), demoOrganisation],
    systemActor,
  );
  await seedArticles(systemActor);
}
await db.$disconnect();
