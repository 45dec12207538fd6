import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { databaseNow, notify, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { policySchema, professionTable, type Policy } from "../policy.ts";
import type { ProfessionTable } from "../profession-table.ts";
import { findPolicy } from "../queries.ts";
import { findStanding } from "../simulations/queries.ts";
import { differences } from "./leaves.ts";
import { professionChanges } from "./profession-changes.ts";
import { countClaimsOf, findPolicyVersion } from "./queries.ts";
import type {
  ActivationInput,
  PolicyVersion,
  ProfessionsInput,
  WeightsInput,
} from "./schema.ts";

export type DraftRefusal = "unknown" | "already-activated" | "stale";

/** Copies a version into a new draft, whose number is the next free one. */
export function draftPolicy(
  input: { version: number },
  actor: Actor,
): Promise<Outcome<"unknown", { version: number }>> {
  return transaction(async (tx) => {
    await lockVersions(tx);
    const from = await findPolicyVersion(input.version, tx);
    if (!from) return { ok: false, reason: "unknown" } as const;
    const newest = await tx.eligibilityPolicy.aggregate({
      _max: { version: true },
    });
    const version = (newest._max.version ?? 0) + 1;
    const { version: _, ...contents } = from.policy;
    const professions = professionTable(from.policy);
    await tx.eligibilityPolicy.create({
      data: {
        version,
        policy: { ...contents, professions },
        createdBy: actor.id,
        activatedAt: null,
      },
      select: { version: true },
    });
    await audit(tx, actor, "policy.drafted", version, {
      after: { from: input.version },
    });
    return { ok: true as const, version };
  });
}

/** Keeps the weights and the note of a draft. */
export function saveWeights(
  input: WeightsInput,
  actor: Actor,
): Promise<Outcome<DraftRefusal>> {
  return changeDraft(input, async (tx, draft) => {
    const changed = differences(draft.policy, input.weights);
    const noted = draft.note !== input.note;
    if (changed.length === 0 && !noted) return { ok: true } as const;
    await store(tx, { ...draft.policy, ...input.weights }, input.note);
    await audit(tx, actor, "policy.draft-changed", input.version, {
      before: {
        ...Object.fromEntries(changed.map(({ path, was }) => [path, was])),
        ...(noted && { note: draft.note }),
      },
      after: {
        ...Object.fromEntries(changed.map(({ path, is }) => [path, is])),
        ...(noted && { note: input.note }),
      },
    });
    return { ok: true } as const;
  });
}

/**
 * Keeps the profession table of a draft. A profession that a claim names may
 * be retired, never removed: the claim has to stay readable.
 */
export function saveProfessions(
  input: ProfessionsInput,
  actor: Actor,
): Promise<Outcome<DraftRefusal | "profession-in-use">> {
  return changeDraft(input, async (tx, draft) => {
    const before = professionTable(draft.policy);
    const used = await countClaimsOf(missingFrom(input, before), tx);
    if (used.size > 0) {
      const line = input.removed.findIndex((id) => id && used.has(id));
      const field = line < 0 ? "form" : `table.list.${line}.state`;
      return { ok: false, reason: "profession-in-use", field } as const;
    }
    const changes = professionChanges(before, input.table);
    if (changes.length === 0) return { ok: true } as const;
    await store(tx, { ...draft.policy, professions: input.table }, draft.note);
    await audit(tx, actor, "policy.draft-changed", input.version, {
      before: Object.fromEntries(changes.map(({ id, was }) => [id, was])),
      after: Object.fromEntries(changes.map(({ id, is }) => [id, is])),
    });
    return { ok: true } as const;
  });
}

function missingFrom({ table }: ProfessionsInput, before: ProfessionTable) {
  const kept = new Set(table.list.map(({ id }) => id));
  return before.list.map(({ id }) => id).filter((id) => !kept.has(id));
}

/** Deletes a draft, with what was simulated of it. */
export function removeDraft(
  input: { version: number },
  actor: Actor,
): Promise<Outcome<DraftRefusal>> {
  return changeDraft({ ...input, seen: "" }, async (tx, draft) => {
    await tx.eligibilityPolicy.delete({ where: { version: input.version } });
    await audit(tx, actor, "policy.draft-removed", input.version, {
      before: { note: draft.note },
    });
    return { ok: true } as const;
  });
}

export type ActivationRefusal =
  DraftRefusal | "overtaken" | "not-simulated" | "simulation-outdated";

/**
 * Puts a draft in force, at once and for good. Only a draft whose effect on
 * past claims was simulated as it stands now, against the version it replaces.
 * Claims decided from then on name it. Pages list its professions: all purged.
 */
export function activateDraft(
  input: ActivationInput,
  actor: Actor,
): Promise<Outcome<ActivationRefusal>> {
  return changeDraft({ ...input, seen: "" }, async (tx, draft) => {
    const inForce = await findPolicy(tx);
    if (draft.version < inForce.version)
      return { ok: false, reason: "overtaken" } as const;
    const simulated = await findStanding(draft, inForce.version, tx);
    if (simulated.state !== "current")
      return {
        ok: false,
        reason:
          simulated.state === "none" ? "not-simulated" : "simulation-outdated",
      } as const;
    await tx.eligibilityPolicy.update({
      where: { version: draft.version },
      data: {
        note: input.note,
        activatedAt: await databaseNow(tx),
        activatedBy: actor.id,
      },
      select: { version: true },
    });
    await audit(tx, actor, "policy.activated", draft.version, {
      reason: input.note,
      before: { version: inForce.version },
      after: {
        version: draft.version,
        changed: changedWords(inForce, draft.policy),
        simulation: simulated.simulation.id,
        simulated: simulated.simulation.tally,
      },
    });
    await notify(
      tx,
      "precis_content",
      JSON.stringify({ policy: draft.version }),
    );
    return { ok: true } as const;
  });
}

function changedWords(before: Policy, after: Policy): string[] {
  const professions = professionChanges(
    professionTable(before),
    professionTable(after),
  );
  return [
    ...differences(before, after).map(
      ({ path, was, is }) => `${path}: ${was} -> ${is}`,
    ),
    ...professions.map(({ id }) => `profession ${id}`),
  ];
}

/** Two drafts at once would take the same number, two activations the lead. */
function lockVersions(tx: Tx) {
  return tx.$executeRaw`select pg_advisory_xact_lock(hashtext('precis policy'))`;
}

function changeDraft<Answer>(
  input: { version: number; seen: string },
  change: (tx: Tx, draft: PolicyVersion) => Promise<Answer>,
) {
  return transaction(async (tx) => {
    await lockVersions(tx);
    const draft = await findPolicyVersion(input.version, tx);
    if (!draft) return { ok: false, reason: "unknown" } as const;
    if (draft.state !== "draft")
      return { ok: false, reason: "already-activated" } as const;
    if (input.seen && input.seen !== draft.fingerprint)
      return { ok: false, reason: "stale" } as const;
    return change(tx, draft);
  });
}

function store(tx: Tx, policy: Policy, note: string) {
  // What is stored must be readable: no claim could be decided otherwise.
  const { version, ...contents } = policySchema.parse(policy);
  return tx.eligibilityPolicy.update({
    where: { version },
    data: { policy: contents as Prisma.InputJsonObject, note },
    select: { version: true },
  });
}

function audit(
  tx: Tx,
  actor: Actor,
  action: `policy.${string}`,
  version: number,
  rest: Pick<Parameters<typeof recordAudit>[1], "before" | "after" | "reason">,
) {
  return recordAudit(tx, {
    actor,
    action,
    objectType: "eligibility-policy",
    objectId: String(version),
    objectLabel: `Policy ${version}`,
    ...rest,
  });
}
