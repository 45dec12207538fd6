import type { SeriesCard } from "#domain/articles/schema.ts";
import { SeriesItems } from "#components/series/series-items.tsx";
import { summaries } from "#components/series/words.ts";

/** A series at a glance: what it is about, and its articles in order. */
export function SeriesEntry({
  series,
  heading: Heading = "h3",
}: {
  series: SeriesCard;
  heading?: "h2" | "h3";
}) {
  return (
    <section
      aria-labelledby={`series-${series.slug}`}
      className="grid gap-x-14 gap-y-3 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]"
    >
      <div>
        <Heading
          id={`series-${series.slug}`}
          className="font-serif text-2xl/tight font-semibold tracking-[-0.01em]"
        >
          <a
            href={`/series/${series.slug}`}
            className="no-underline hover:underline"
          >
            {series.title}
          </a>
        </Heading>
        {series.description ? (
          <p className="mt-1.5 text-[0.9375rem] text-quiet">
            {series.description}
          </p>
        ) : null}
        <p className="mt-1.5 text-sm text-quiet">
          {summaries(series.items.length)}
        </p>
      </div>
      <SeriesItems items={series.items} />
    </section>
  );
}
