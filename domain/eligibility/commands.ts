import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { transaction } from "#lib/db.ts";
import { policySchema, type Policy } from "./policy.ts";

export type Foundations = {
  texts: { kind: string; version: number; text: string }[];
  policy: Policy;
  domains: {
    domain: string;
    class: string;
    owner: string;
    evidence: string;
    reviewDue?: Date;
  }[];
};

/**
 * Lays down texts, weights and mail domains where they are missing, and
 * leaves alone what is there: staff may have changed it since.
 */
export function layFoundations(
  foundations: Foundations,
  actor: Actor,
): Promise<{ ok: true; added: number }> {
  const { version, ...policy } = policySchema.parse(foundations.policy);
  return transaction(async (tx) => {
    const texts = await tx.versionedText.createMany({
      data: foundations.texts,
      skipDuplicates: true,
    });
    const policies = await tx.eligibilityPolicy.createMany({
      data: [{ version, policy }],
      skipDuplicates: true,
    });
    const domains = await tx.domainEntry.createMany({
      data: foundations.domains,
      skipDuplicates: true,
    });
    const added = texts.count + policies.count + domains.count;
    if (added > 0) {
      await recordAudit(tx, {
        actor,
        action: "eligibility.founded",
        objectType: "eligibility-policy",
        objectId: String(version),
        after: {
          texts: texts.count,
          policies: policies.count,
          domains: domains.count,
        },
      });
    }
    return { ok: true as const, added };
  });
}
