import type { Metadata } from "next";
import { ClaimsDesk } from "#components/desk/claims/claims-desk.tsx";
import { StartHere } from "#components/desk/claims/start-here.tsx";
import { one } from "#components/desk/search-params.ts";
import { loadQueue } from "#domain/eligibility/review/loaders.ts";
import { claimFilterSchema } from "#domain/eligibility/review/schema.ts";
import { requireStaff } from "#domain/gate/loaders.ts";

export const metadata: Metadata = { title: "Claims" };

export default async function ClaimsPage(props: PageProps<"/admin/claims">) {
  const reviewer = await requireStaff("reviewer");
  const params = await props.searchParams;
  const filter = claimFilterSchema.parse({
    ...params,
    search: one(params, "q"),
  });
  const queue = await loadQueue(filter, reviewer);
  return (
    <ClaimsDesk queue={queue} filter={filter} current={null}>
      <StartHere queue={queue} filter={filter} />
    </ClaimsDesk>
  );
}
