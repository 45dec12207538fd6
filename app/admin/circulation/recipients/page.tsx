import type { Metadata } from "next";
import { EvidenceForm } from "#components/desk/circulation/evidence-form.tsx";
import { CirculationPlaces } from "#components/desk/circulation/places.tsx";
import { Card, CardTitle, PageHeader } from "#components/desk/page-header.tsx";
import { requireStaff } from "#domain/gate/loaders.ts";
import { mayUseDesk } from "#domain/gate/rules.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Evidence" };

export default async function RecipientsPage(
  props: PageProps<"/admin/circulation/recipients">,
) {
  const reader = await requireStaff("auditor");
  const back = await loadFormReturn(props.searchParams);
  return (
    <>
      <PageHeader title="Evidence behind a recipient" />
      <CirculationPlaces
        current="Evidence"
        mayState={mayUseDesk(reader, "administrator")}
      />
      <Card className="grid gap-3 p-5" aria-labelledby="open">
        <CardTitle id="open">Open one recipient</CardTitle>
        <p className="max-w-prose text-quiet">
          You see the form, the answers, the consents, the events and the
          decisions, without the person. That you looked is recorded.
        </p>
        <EvidenceForm back={back} />
      </Card>
    </>
  );
}
