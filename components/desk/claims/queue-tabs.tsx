import { queueWords } from "#components/desk/claims/document-words.ts";
import { addressOf } from "#components/desk/search-params.ts";
import {
  claimQueues,
  type ClaimFilter,
  type ClaimQueue,
} from "#domain/eligibility/review/schema.ts";

/** The parts of the work that waits, each with how much is in it. */
export function QueueTabs({
  filter,
  counts,
}: {
  filter: ClaimFilter;
  counts: Record<ClaimQueue, number>;
}) {
  const isQueue = filter.status === "in_review";
  return (
    <nav aria-label="Queues" className="mb-3.5">
      <ul className="flex flex-wrap gap-1">
        {claimQueues.map((queue) => (
          <li key={queue}>
            <a
              href={addressOf("/admin/claims", {
                q: filter.search,
                queue: queue === "waiting" ? "" : queue,
              })}
              aria-current={
                isQueue && queue === filter.queue ? "page" : undefined
              }
              className="inline-flex min-h-[34px] items-center gap-1.5 rounded-md px-2.5 text-[0.8125rem] text-quiet no-underline hover:text-ink aria-[current]:bg-wash aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {queueWords[queue]}
              <span
                className={`tabular-nums ${queue === "overdue" && counts[queue] > 0 ? "font-semibold text-warm" : ""}`}
              >
                {counts[queue]}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
