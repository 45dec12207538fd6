import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormProblem } from "#components/desk/errors.tsx";
import { Card, CardTitle, PageHeader } from "#components/desk/page-header.tsx";
import { SubscriberHistory } from "#components/desk/people/subscriber-detail.tsx";
import { SuspensionForm } from "#components/desk/people/suspension-form.tsx";
import {
  peopleProblems,
  standingWords,
} from "#components/desk/people/words.ts";
import { idOf } from "#components/desk/search-params.ts";
import { Pill } from "#components/ui/pill.tsx";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { findSessions } from "#domain/sessions/queries.ts";
import { findSubscriber } from "#domain/subscribers/queries.ts";

export const metadata: Metadata = { title: "Subscriber" };

export default async function SubscriberPage(
  props: PageProps<"/admin/subscribers/[id]">,
) {
  await requireStaff("reviewer");
  const id = idOf((await props.params).id);
  const subscriber = id && (await findSubscriber(id));
  if (!subscriber) notFound();
  const back = await loadFormReturn(props.searchParams);
  const { email, name, standing, suspended } = subscriber;
  return (
    <>
      <PageHeader
        title={name ? `${name}, ${email}` : email}
        eyebrow={<a href="/admin/subscribers">Subscribers</a>}
      >
        {suspended ? <Pill tone="bad">Suspended</Pill> : null}
        <Pill tone={standing.state === "qualified" ? "accent" : "quiet"}>
          {standingWords[standing.state]}
        </Pill>
      </PageHeader>
      <FormProblem back={back} words={peopleProblems} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 min-[73.75rem]:grid-cols-[minmax(0,1fr)_340px]">
        <SubscriberHistory
          subscriber={subscriber}
          sessions={await findSessions(subscriber.id)}
        />
        <Card aria-labelledby="suspension" className="grid gap-3.5 p-4">
          <CardTitle id="suspension">
            {suspended ? "Restore" : "Suspend"}
          </CardTitle>
          <SuspensionForm
            id={subscriber.id}
            isSuspended={suspended}
            back={back}
          />
        </Card>
      </div>
    </>
  );
}
