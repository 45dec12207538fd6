import type { ArticlePage } from "#domain/articles/schema.ts";

/** The next summary and the one before; at the end, the series and another. */
export function Onward({ article }: { article: ArticlePage }) {
  const { next, previous, series, suggestion } = article;
  if (!series) return null;
  return (
    <nav aria-label="Within the series" className="no-print mt-11 grid gap-3">
      {next ? (
        <Way label="Next summary:" rel="next" href={`/articles/${next.slug}`}>
          {next.title}
        </Way>
      ) : (
        <>
          <p className="text-quiet">This was the last summary of the series.</p>
          <Way label="The whole series:" href={`/series/${series.slug}`}>
            {series.title}
          </Way>
          {suggestion ? (
            <Way label="Another series:" href={`/series/${suggestion.slug}`}>
              {suggestion.title}
            </Way>
          ) : null}
        </>
      )}
      {previous ? (
        <p className="text-[0.9375rem]">
          <a rel="prev" href={`/articles/${previous.slug}`} className="tap">
            <span>
              <span className="text-quiet">Previous summary:</span>{" "}
              {previous.title}
            </span>
          </a>
        </p>
      ) : null}
    </nav>
  );
}

function Way({
  label,
  href,
  rel,
  children,
}: {
  label: string;
  href: string;
  rel?: string;
  children: string;
}) {
  return (
    <a
      href={href}
      rel={rel}
      className="group grid grid-cols-[1fr_auto] items-center gap-x-5 rounded-[10px] border border-rule bg-raised px-5 py-4.5 no-underline hover:border-accent sm:px-6"
    >
      <span>
        <span className="block text-[0.8125rem] font-semibold text-quiet">
          {label}{" "}
        </span>
        <span className="block font-serif text-[1.1875rem]/snug font-semibold text-balance group-hover:underline">
          {children}
        </span>
      </span>
      <span aria-hidden="true" className="text-2xl text-accent">
        →
      </span>
    </a>
  );
}
