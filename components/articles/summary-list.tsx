import type { SummaryCard } from "#domain/articles/schema.ts";
import { minutes, named } from "#components/articles/words.ts";

/** Summaries with what they say and whose talk they report. */
export function SummaryList({
  summaries,
  heading: Heading = "h3",
  numbered = false,
}: {
  summaries: readonly SummaryCard[];
  heading?: "h2" | "h3";
  /** A series has an order; a list of the latest has not. */
  numbered?: boolean;
}) {
  const List = numbered ? "ol" : "ul";
  return (
    <List className="border-t border-rule">
      {summaries.map((summary, index) => (
        <li
          key={summary.slug}
          className="flex gap-4 border-b border-rule py-5 sm:gap-5"
        >
          {numbered ? (
            <span
              aria-hidden="true"
              className="w-6 flex-none pt-0.5 font-serif text-xl text-quiet tabular-nums"
            >
              {index + 1}
            </span>
          ) : null}
          <div className="min-w-0">
            <Heading className="font-serif text-xl/snug font-semibold text-pretty">
              <a
                href={`/articles/${summary.slug}`}
                className="no-underline hover:underline"
              >
                {summary.title}
              </a>
            </Heading>
            {summary.deck ? (
              <p className="mt-1 font-serif text-[1.0625rem]/snug text-quiet">
                {summary.deck}
              </p>
            ) : null}
            <p className="mt-2 text-sm text-quiet">{byline(summary)}</p>
          </div>
        </li>
      ))}
    </List>
  );
}

function byline({ presenter, meeting, readingMinutes }: SummaryCard): string {
  const who = presenter ? `Presentation by ${named(presenter)}` : "";
  return [who, meeting, minutes(readingMinutes)].filter(Boolean).join(" · ");
}
