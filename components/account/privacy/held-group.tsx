import { Disclosure } from "#components/ui/disclosure.tsx";
import {
  fieldWords,
  valueWords,
  type HeldGroupWords,
} from "#components/account/privacy/held-words.ts";
import type { HeldRecord } from "#domain/subscribers/held/schema.ts";

/** One kind of stored record: what it is, why, for how long, and all of it. */
export function HeldGroup({
  words,
  records,
}: {
  words: HeldGroupWords;
  records: readonly HeldRecord[];
}) {
  const { title, why, until } = words;
  return (
    <Disclosure
      summary={
        <span>
          {title}{" "}
          <span className="font-normal text-quiet tabular-nums">
            {records.length === 0 ? "nothing" : records.length}
          </span>
        </span>
      }
    >
      <p className="text-quiet">
        {why} {until}
      </p>
      <ul className="mt-4 grid gap-4">
        {records.map((record, place) => (
          // The list is drawn once and never changes its order.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place} className="border-s-2 border-rule ps-4">
            <RecordFacts record={record} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function RecordFacts({ record }: { record: HeldRecord }) {
  const facts = Object.entries(record).filter(
    ([, value]) => value !== null && value !== "" && !isEmpty(value),
  );
  return (
    <dl className="grid gap-x-6 gap-y-1 text-[0.9375rem] sm:grid-cols-[11rem_minmax(0,1fr)]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-quiet">{fieldWords(name)}</dt>
          <dd className="wrap-anywhere max-sm:mb-1.5">
            {Array.isArray(value) ? (
              <ul className="grid gap-3">
                {value.map((inner: HeldRecord, place) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={place}>
                    <InnerFacts record={inner} />
                  </li>
                ))}
              </ul>
            ) : (
              valueWords(value)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A record inside a record, in one line. */
function InnerFacts({ record }: { record: HeldRecord }) {
  const facts = Object.entries(record).filter(
    ([, value]) => value !== null && value !== "",
  );
  return (
    <>
      {facts
        .map(([name, value]) => `${fieldWords(name)}: ${valueWords(value)}`)
        .join("; ")}
    </>
  );
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
