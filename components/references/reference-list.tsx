import type { ArticlePage } from "#domain/articles/schema.ts";
import { letterOf } from "#components/references/letters.ts";

type Entry = ArticlePage["references"][number];

/** What the text rests on, numbered as it is cited. */
export function ReferenceList({ references }: { references: Entry[] }) {
  if (references.length === 0) return null;
  return (
    <section
      role="doc-bibliography"
      aria-labelledby="references"
      className="references mt-10 border-t border-rule pt-5.5"
    >
      <h2 id="references" className="mb-3 text-lg font-semibold">
        References
      </h2>
      <ol>
        {references.map((entry) => (
          <li key={entry.id} id={`ref-${entry.number}`} value={entry.number}>
            <span
              className="entry"
              dangerouslySetInnerHTML={{ __html: entry.html }}
            />
            <Outward entry={entry} />
            <CitedAt entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where the source can be found, unless the entry itself links there. */
function Outward({ entry }: { entry: Entry }) {
  const places = [
    {
      name: "PubMed",
      href: entry.pmid && `https://pubmed.ncbi.nlm.nih.gov/${entry.pmid}/`,
    },
    { name: "Web page", href: entry.url },
  ].filter(({ href }) => href && !entry.html.includes(href));
  return places.map(({ name, href }) => (
    <span key={name} className="reference-links whitespace-nowrap">
      {" "}
      <a
        href={href}
        rel="noopener"
        className="outward"
        aria-label={`${name} of reference ${entry.number}`}
      >
        {name}
      </a>
    </span>
  ));
}

/** The way back to each mention that this rendering holds. */
function CitedAt({ entry }: { entry: Entry }) {
  if (entry.mentions.length === 0) return null;
  return (
    <span className="cited-at reference-links no-print">
      {" "}
      Cited at{" "}
      {entry.mentions.map((anchor, index) => (
        <span key={anchor}>
          {index > 0 ? ", " : null}
          <a
            href={`#${anchor}`}
            aria-label={`Mention ${letterOf(index)} of reference ${entry.number}`}
          >
            {letterOf(index)}
          </a>
        </span>
      ))}
    </span>
  );
}
