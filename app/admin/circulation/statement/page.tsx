import type { Metadata } from "next";
import { CirculationPlaces } from "#components/desk/circulation/places.tsx";
import { StatementForm } from "#components/desk/circulation/statement-form.tsx";
import { exportProblems } from "#components/desk/circulation/words.ts";
import { FormProblem } from "#components/desk/errors.tsx";
import { Card, CardTitle, PageHeader } from "#components/desk/page-header.tsx";
import { definitions } from "#domain/circulation/archive/header.ts";
import { findStatement } from "#domain/circulation/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { env } from "#lib/env.ts";

export const metadata: Metadata = { title: "Circulation statement" };

export default async function StatementPage(
  props: PageProps<"/admin/circulation/statement">,
) {
  await requireStaff("administrator");
  const back = await loadFormReturn(props.searchParams);
  const statement = await findStatement(null);
  return (
    <>
      <PageHeader title="What the publisher states" />
      <CirculationPlaces current="Statement" mayState />
      <FormProblem back={back} words={exportProblems} />
      <div className="grid max-w-3xl gap-5">
        <Card className="grid gap-3.5 p-5" aria-labelledby="stated">
          <CardTitle id="stated">
            {statement ? "The words in force" : "Not stated yet"}
          </CardTitle>
          <StatementForm
            statement={statement}
            siteName={env().siteName}
            back={back}
          />
        </Card>
        <Card className="grid gap-2 p-5" aria-labelledby="counted">
          <CardTitle id="counted">How it is counted</CardTitle>
          <p>Issue: {definitions.issue}</p>
          <p>Served: {definitions.served}</p>
          <p>Qualified: {definitions.qualified}</p>
        </Card>
      </div>
    </>
  );
}
