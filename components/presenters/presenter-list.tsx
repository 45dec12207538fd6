import { named } from "#components/articles/words.ts";
import { summaries } from "#components/series/words.ts";

export type PresenterEntry = {
  slug: string;
  name: string;
  credentials: string;
  affiliation: string;
  count: number;
};

export function PresenterList({
  presenters,
}: {
  presenters: readonly PresenterEntry[];
}) {
  return (
    <ul className="grid gap-x-10 border-t border-rule sm:grid-cols-2 lg:grid-cols-3">
      {presenters.map((presenter) => (
        <li key={presenter.slug} className="border-b border-rule py-4">
          <a
            href={`/presenters/${presenter.slug}`}
            className="tap font-serif text-lg/snug font-semibold no-underline hover:underline"
          >
            {named(presenter)}
          </a>
          <p className="text-sm text-quiet">
            {[presenter.affiliation, summaries(presenter.count)]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
