import type { Metadata } from "next";
import {
  AgePicture,
  DecisionsPicture,
  FunnelPicture,
  TimesPicture,
} from "#components/desk/circulation/charts.tsx";
import {
  PeriodFilter,
  readPeriod,
} from "#components/desk/circulation/period-filter.tsx";
import { CirculationPlaces } from "#components/desk/circulation/places.tsx";
import { SpreadPicture } from "#components/desk/circulation/spread.tsx";
import { PageHeader } from "#components/desk/page-header.tsx";
import { findCharts } from "#domain/circulation/charts/queries.ts";
import { findNow } from "#domain/circulation/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { mayUseDesk } from "#domain/gate/rules.ts";

export const metadata: Metadata = { title: "Circulation" };

export default async function CirculationPage(
  props: PageProps<"/admin/circulation">,
) {
  const reader = await requireStaff("auditor");
  const period = readPeriod(await props.searchParams, await findNow());
  const charts = await findCharts(period);
  return (
    <>
      <PageHeader title="Circulation" />
      <CirculationPlaces
        current="Pictures"
        mayState={mayUseDesk(reader, "administrator")}
      />
      <PeriodFilter period={period} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 min-[73.75rem]:grid-cols-2">
        <FunnelPicture funnel={charts.funnel} />
        <AgePicture ages={charts.ages} />
        <TimesPicture times={charts.times} targetDays={charts.targetDays} />
        <DecisionsPicture decisions={charts.decisions} />
      </div>
      <div className="mt-4 grid">
        <SpreadPicture spread={charts.spread} />
      </div>
    </>
  );
}
