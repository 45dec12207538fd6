import { ButtonLink } from "#components/desk/button.tsx";
import { nextAddress } from "#components/desk/claims/places.ts";
import { Card, CardTitle } from "#components/desk/page-header.tsx";
import { dueWords } from "#components/desk/when.tsx";
import type { QueueView } from "#domain/eligibility/review/loaders.ts";
import type { ClaimFilter } from "#domain/eligibility/review/schema.ts";

/** Beside the list, before a claim is open: how much waits, and the way in. */
export function StartHere({
  queue,
  filter,
}: {
  queue: QueueView;
  filter: ClaimFilter;
}) {
  const { claims, counts, now } = queue;
  const free = claims.find((claim) => !claim.openWith && claim.dueAt);
  return (
    <Card
      aria-labelledby="start"
      className="px-5 py-5 max-[68.75rem]:hidden sm:px-6"
    >
      <CardTitle id="start">
        {counts.waiting === 0
          ? "Nobody waits for us"
          : counts.waiting === 1
            ? "One claim waits"
            : `${counts.waiting} claims wait`}
      </CardTitle>
      <p className="mt-1 text-quiet">
        {counts.overdue > 0 ? `▲ ${counts.overdue} overdue. ` : ""}
        {counts.second > 0
          ? `${counts.second} ${counts.second === 1 ? "needs" : "need"} a second person. `
          : ""}
        {free?.dueAt
          ? `The first that is free is ${free.firstName} ${free.lastName}, ${dueWords(free.dueAt, now)}.`
          : "None is free in this list."}
      </p>
      {free ? (
        <p className="mt-4">
          <ButtonLink href={nextAddress(filter.queue, null)} look="primary">
            Open it
          </ButtonLink>
        </p>
      ) : null}
      <p className="mt-5 max-w-prose text-quiet">
        An open claim is kept for you for ten minutes, and longer while you work
        on it. Colleagues see that it is open with you.
      </p>
    </Card>
  );
}
