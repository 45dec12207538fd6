import { recordAudit } from "#domain/audit/commands.ts";
import type { Actor } from "#domain/audit/schema.ts";
import { notify, transaction, type Tx } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { freeSlug } from "#lib/free-slug.ts";
import { findPresenter } from "./queries.ts";
import type { PresenterInput } from "./schema.ts";

export function createPresenter(
  input: PresenterInput,
  actor: Actor,
): Promise<{ ok: true; id: string; slug: string }> {
  return transaction(async (tx) => ({
    ok: true,
    ...(await insertPresenter(tx, input, actor)),
  }));
}

/** As `createPresenter`, inside the transaction of another command. */
export async function insertPresenter(
  tx: Tx,
  input: PresenterInput,
  actor: Actor,
): Promise<{ id: string; slug: string }> {
  const slug = await freeSlug(
    tx,
    input.name,
    async (wanted) =>
      (await tx.presenter.count({ where: { slug: wanted } })) > 0,
  );
  const presenter = await tx.presenter.create({
    data: { ...input, slug },
    select: { id: true, slug: true },
  });
  await recordAudit(tx, {
    actor,
    action: "presenter.created",
    objectType: "presenter",
    objectId: presenter.id,
    objectLabel: input.name,
    after: { ...input, slug },
  });
  return presenter;
}

/** Changes what every page of this presenter shows; the address stays. */
export function updatePresenter(
  input: PresenterInput & { id: string },
  actor: Actor,
): Promise<Outcome<"not-found">> {
  const { id, ...details } = input;
  return transaction(async (tx) => {
    const found = await findPresenter(id, tx);
    if (!found) return { ok: false, reason: "not-found" };
    const { name, credentials, affiliation, biography, slug } = found;
    await tx.presenter.update({
      where: { id },
      data: details,
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "presenter.updated",
      objectType: "presenter",
      objectId: id,
      objectLabel: details.name,
      before: { name, credentials, affiliation, biography },
      after: details,
    });
    await notify(tx, "precis_content", JSON.stringify({ presenter: slug }));
    return { ok: true };
  });
}
