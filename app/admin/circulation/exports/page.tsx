import type { Metadata } from "next";
import { ExportForm } from "#components/desk/circulation/export-form.tsx";
import { ExportTable } from "#components/desk/circulation/export-table.tsx";
import { dayText } from "#components/desk/circulation/period-filter.tsx";
import { CirculationPlaces } from "#components/desk/circulation/places.tsx";
import { exportProblems } from "#components/desk/circulation/words.ts";
import { FormProblem } from "#components/desk/errors.tsx";
import { Card, CardTitle, PageHeader } from "#components/desk/page-header.tsx";
import { lastHalfYear } from "#domain/circulation/calendar.ts";
import { listExports } from "#domain/circulation/exports/queries.ts";
import { findNow } from "#domain/circulation/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { mayUseDesk } from "#domain/gate/rules.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Circulation exports" };

export default async function ExportsPage(
  props: PageProps<"/admin/circulation/exports">,
) {
  const reader = await requireStaff("auditor");
  const back = await loadFormReturn(props.searchParams);
  const [exports, now] = await Promise.all([listExports(), findNow()]);
  return (
    <>
      <PageHeader title="Circulation exports" />
      <CirculationPlaces
        current="Exports"
        mayState={mayUseDesk(reader, "administrator")}
      />
      <FormProblem back={back} words={exportProblems} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 min-[73.75rem]:grid-cols-[minmax(0,1fr)_340px]">
        <ExportTable exports={exports} />
        <Card className="grid gap-3.5 p-4" aria-labelledby="make">
          <CardTitle id="make">Make an export</CardTitle>
          <ExportForm back={back} usual={lastHalfYear(dayText(now))} />
        </Card>
      </div>
    </>
  );
}
