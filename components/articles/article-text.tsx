import type { ArticlePage } from "#domain/articles/schema.ts";
import { GateCard } from "#components/gate/gate-card.tsx";

/**
 * The lead-in, and behind it the body or what stands in its place. The HTML
 * comes from the body renderer, which escapes text and writes only its own tags.
 */
export function ArticleText({ article }: { article: ArticlePage }) {
  const { verdict, gatedFrom, slug, leadInHtml, bodyHtml } = article;
  const gated = verdict.kind === "lead-in";
  return (
    <>
      <div
        className={`body-text ${gated ? "lead-in-fading" : ""}`}
        dangerouslySetInnerHTML={{ __html: leadInHtml }}
      />
      {bodyHtml === null ? null : (
        <div
          className="body-text gated-part"
          dangerouslySetInnerHTML={{ __html: bodyHtml }}
        />
      )}
      {gated ? (
        <GateCard
          missing={verdict.missing}
          anchor={gatedFrom}
          returnTo={`/articles/${slug}#${gatedFrom}`}
        />
      ) : null}
    </>
  );
}
