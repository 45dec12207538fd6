import { plainWords, rowWords } from "#components/desk/claims/words.ts";
import { When } from "#components/desk/when.tsx";
import type { Fit } from "#domain/eligibility/assessment.ts";
import type { ReviewRow } from "#domain/eligibility/review/schema.ts";

const tones: Record<Fit, string> = {
  match: "font-semibold text-good",
  near: "font-semibold text-warm",
  neutral: "text-quiet",
  differs: "font-semibold text-bad",
};

/** What was claimed beside what is known, line by line. */
export function Comparison({
  rows,
  snapshot,
}: {
  rows: ReviewRow[];
  snapshot: { label: string; loadedAt: Date } | null;
}) {
  const head =
    "border-b border-rule py-1.5 pr-2.5 text-left text-xs font-semibold text-quiet";
  return (
    <div
      role="region"
      aria-label="Claim beside registry"
      tabIndex={0}
      className="my-4 overflow-x-auto"
    >
      <table className="w-full min-w-[34rem] border-collapse [&_td]:border-b [&_td]:border-rule [&_td]:py-2 [&_td]:pr-2.5 [&_td]:align-top">
        <thead>
          <tr>
            <th scope="col" className={`${head} w-28`}>
              <span className="sr-only">What</span>
            </th>
            <th scope="col" className={head}>
              Claim
            </th>
            <th scope="col" className={head}>
              Registry
              {snapshot ? (
                <>
                  , <When at={snapshot.loadedAt} day /> snapshot
                </>
              ) : null}
            </th>
            <th scope="col" className={`${head} w-32`}>
              Verdict
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <th
                scope="row"
                className="border-b border-rule py-2 text-left align-top font-normal text-quiet"
              >
                {rowWords[row.row]}
              </th>
              <td className="wrap-anywhere">{row.claimed || <Nothing />}</td>
              <td className="wrap-anywhere">
                {row.known ? plainWords(row.known) : <Nothing />}
              </td>
              <td className={tones[row.fit]}>{plainWords(row.verdict)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Nothing() {
  return <span className="text-quiet">nothing</span>;
}
