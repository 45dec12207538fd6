import type { ArticlePage } from "#domain/articles/schema.ts";
import { minutes, named } from "#components/articles/words.ts";

/** What it is, who presented it, and how long it takes. */
export function ArticleHeader({ article }: { article: ArticlePage }) {
  const { presenter, series } = article;
  const place = series ? `${series.position} of ${series.count}` : "";
  const { meeting } = article;
  return (
    <header>
      {meeting || place ? (
        <p className="eyebrow">
          {meeting}
          {place ? (
            <span className="no-print">
              {meeting ? " · " : null}
              {place}
            </span>
          ) : null}
        </p>
      ) : null}
      <h1 className="article-title">{article.title}</h1>
      {article.deck ? <p className="article-deck">{article.deck}</p> : null}
      <div className="byline">
        {presenter ? (
          <span>
            Presentation by{" "}
            <a
              href={`/presenters/${presenter.slug}`}
              className="tap font-semibold text-ink"
            >
              {named(presenter)}
            </a>
          </span>
        ) : null}
        {article.affiliation ? <span>{article.affiliation}</span> : null}
        <span>{minutes(article.readingMinutes)}</span>
      </div>
    </header>
  );
}
