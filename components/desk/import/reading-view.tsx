import type { ReactNode } from "react";
import { Card, CardTitle } from "#components/desk/page-header.tsx";
import type { Unsure } from "#domain/transfer/schema.ts";

export type ReadingSummary = {
  offer: string;
  seriesTitles: string[];
  title: string;
  deck: string;
  presenter: string;
  affiliation: string;
  paragraphs: number;
  leadInBlocks: number;
  references: string[];
  citations: number;
  nextTitle: string;
  unsure: Unsure[];
};

/** What was read, for a person to check before it becomes a draft. */
export function ReadingView({ reading }: { reading: ReadingSummary }) {
  const { seriesTitles, references } = reading;
  return (
    <Card aria-labelledby="reading" className="p-5">
      <CardTitle id="reading">What was read</CardTitle>
      <dl className="mt-2 grid gap-x-4 sm:grid-cols-[10rem_minmax(0,1fr)] [&_dd]:min-w-0 [&_dd]:wrap-anywhere sm:[&_dd]:py-1.5 [&_dt]:pt-1.5 [&_dt]:text-quiet">
        <Line name="Title">{reading.title}</Line>
        <Line name="Deck">{reading.deck}</Line>
        <Line name="Presentation by">{reading.presenter}</Line>
        <Line name="Affiliation">{reading.affiliation}</Line>
        <Line name="Offer">{reading.offer}</Line>
        <Line name={`Series, ${seriesTitles.length} titles`}>
          {seriesTitles.length ? (
            <ol className="list-decimal pl-5">
              {seriesTitles.map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ol>
          ) : null}
        </Line>
        <Line name="Next summary">{reading.nextTitle}</Line>
        <Line name="Text">
          {reading.paragraphs} blocks, of which everybody sees{" "}
          {reading.leadInBlocks}; {reading.citations} citation marks bound to
          references
        </Line>
        <Line name={`References, ${references.length}`}>
          {references.length ? (
            <ol className="grid list-decimal gap-1 pl-5">
              {references.map((reference, index) => (
                <li key={index}>{reference}</li>
              ))}
            </ol>
          ) : null}
        </Line>
      </dl>
    </Card>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children || <span className="text-quiet">not found</span>}</dd>
    </>
  );
}

/** Nothing is guessed silently: what a person should look at. */
export function UnsureList({ unsure }: { unsure: Unsure[] }) {
  return (
    <section
      aria-labelledby="unsure"
      className="rounded-[10px] bg-warm-wash p-4"
    >
      <h2 id="unsure" className="text-[0.9375rem] font-semibold">
        Please check ({unsure.length})
      </h2>
      {unsure.length === 0 ? (
        <p>Nothing was unclear.</p>
      ) : (
        <ul className="mt-1 grid gap-1.5">
          {unsure.map(({ where, what }, index) => (
            <li key={index}>
              <strong className="font-semibold">{where}</strong>: {what}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
