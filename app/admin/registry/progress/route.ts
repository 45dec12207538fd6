import { findLoads } from "#domain/eligibility/loads/queries.ts";
import { staff } from "#domain/gate/loaders.ts";
import { jsonAnswer } from "#lib/json-answer.ts";

/** How far the loads are, asked for by the page that shows them. */
export const GET = jsonAnswer({
  gate: staff("administrator"),
  load: async () => ({ loads: await findLoads() }),
});
