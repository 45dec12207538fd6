import type { SeriesPanel as Panel } from "#domain/articles/schema.ts";
import { SeriesItems } from "#components/series/series-items.tsx";
import { articlesInSeries } from "#components/series/words.ts";

/**
 * The series around an article: beside the text where there is room, else a
 * closed disclosure above the title. Of its two headings one is ever shown.
 */
export function SeriesPanel({ series }: { series: Panel }) {
  const heading = articlesInSeries(series.count);
  const place = `${series.position} of ${series.count}`;
  return (
    <nav aria-labelledby="series-heading" className="series-panel">
      <p className="print-only">
        {series.title} · {place}
      </p>
      <details className="no-print">
        <summary>
          <h2>
            {heading}
            <span className="font-normal text-quiet"> · {place}</span>
          </h2>
        </summary>
        <h2 id="series-heading" className="only-wide">
          {heading}
        </h2>
        <p className="pb-3 text-sm text-quiet">
          <a href={`/series/${series.slug}`} className="inline-block py-1">
            {series.title}
          </a>
        </p>
        <SeriesItems items={series.items} />
      </details>
    </nav>
  );
}
