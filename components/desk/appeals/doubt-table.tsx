import { Button } from "#components/desk/button.tsx";
import { kindWords } from "#components/desk/appeals/words.ts";
import { Card, Empty } from "#components/desk/page-header.tsx";
import { DeskTable } from "#components/desk/table.tsx";
import { dueWords, When } from "#components/desk/when.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type { Held, ListedDoubt } from "#domain/eligibility/recheck/schema.ts";

/** Bindings that the registry has turned against. */
export function DoubtTable({
  doubts,
  now,
}: {
  doubts: ListedDoubt[];
  now: Date;
}) {
  if (doubts.length === 0)
    return (
      <Card>
        <Empty title="No doubt waits">
          When the registry changes what it says about a bound reader, it
          appears here.
        </Empty>
      </Card>
    );
  return (
    <DeskTable
      label="Registry doubts"
      columns={["Reader", "What changed", "Since", "Access", "Look by"]}
    >
      {doubts.map((doubt) => (
        <tr key={doubt.id}>
          <td className="wrap-anywhere">
            <a href={`/admin/doubts/${doubt.id}`} className="font-semibold">
              {doubt.name}
            </a>
            <span className="block text-quiet">
              {doubt.npi ? `NPI ${doubt.npi}, ` : ""}
              {doubt.email}
            </span>
          </td>
          <td>{kindWords[doubt.kind]}</td>
          <td className="whitespace-nowrap">
            <When at={doubt.raisedAt} day />
          </td>
          <td className="whitespace-nowrap">
            {doubt.graceUntil ? (
              <Pill tone="warm">
                ends <When at={doubt.graceUntil} day />
              </Pill>
            ) : (
              "goes on"
            )}
          </td>
          <td className="whitespace-nowrap">{dueWords(doubt.dueAt, now)}</td>
        </tr>
      ))}
    </DeskTable>
  );
}

/** Findings that were too many to be true. */
export function HeldFindings({
  held,
  mayRelease,
}: {
  held: Held | null;
  mayRelease: boolean;
}) {
  if (!held) return null;
  return (
    <section
      aria-labelledby="held"
      className="mb-4 grid gap-3 rounded-lg bg-warm-wash px-4 py-3"
    >
      <div>
        <h2 id="held" className="font-semibold text-warm">
          Held back: too many at once to be true
        </h2>
        <p>
          Nobody was told, and nothing was changed. Look at the last load of the
          registry first.
        </p>
      </div>
      {held.kinds.map(({ kind, found, bindings }) => (
        <form
          key={kind}
          method="post"
          action="/admin/doubts/release"
          className="flex flex-wrap items-center gap-x-4 gap-y-2"
        >
          <input type="hidden" name="kind" value={kind} />
          <p>
            {kindWords[kind]}: {found} of {bindings} bindings
          </p>
          {mayRelease ? <Button>Let these through</Button> : null}
        </form>
      ))}
      {mayRelease ? null : <p>An administrator can let them through.</p>}
    </section>
  );
}
