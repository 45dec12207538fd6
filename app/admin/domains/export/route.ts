import { writeDomains } from "#domain/eligibility/domains/csv.ts";
import { exportDomains } from "#domain/eligibility/domains/queries.ts";
import { staff } from "#domain/gate/loaders.ts";
import { gatedGet } from "#lib/gated-get.ts";

/** The whole list as a file. */
export const GET = gatedGet({
  gate: staff("reviewer"),
  answer: async () =>
    new Response(writeDomains(await exportDomains()), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="domains.csv"',
      },
    }),
});
