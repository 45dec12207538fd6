import { versionSchema } from "#domain/eligibility/policies/schema.ts";
import { findProgress } from "#domain/eligibility/simulations/queries.ts";
import { staff } from "#domain/gate/loaders.ts";
import { gatedGet } from "#lib/gated-get.ts";

/** How far the newest simulation of a draft is, for the bar on its page. */
export const GET = gatedGet({
  gate: staff("administrator"),
  answer: async (_, { version }) => {
    const number = versionSchema.safeParse(version);
    const progress = number.success && (await findProgress(number.data));
    return progress
      ? Response.json(progress)
      : Response.json({ ok: false }, { status: 404 });
  },
});
