import { ButtonLink } from "#components/desk/button.tsx";
import { Card, CardTitle, Empty } from "#components/desk/page-header.tsx";
import { LoadProgress } from "#components/desk/registry/load-progress.tsx";
import { reasonText, stateWords } from "#components/desk/registry/words.ts";
import { When } from "#components/desk/when.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type { ListedLoad } from "#domain/eligibility/loads/schema.ts";

/** The load under way with its bar, and how the last ones ended. */
export function LoadList({ loads }: { loads: ListedLoad[] }) {
  const running = loads.filter(isRunning);
  const over = loads.filter((load) => !isRunning(load));
  return (
    <Card aria-labelledby="loads" className="p-4">
      <CardTitle id="loads">Loads</CardTitle>
      {loads.length === 0 ? (
        <Empty title="Nothing has been loaded yet">
          Load a full file first, then the weekly ones in their order.
        </Empty>
      ) : null}
      {running.map((load) => (
        <div key={load.id} className="mt-3 rounded-lg bg-wash p-3.5">
          <LoadProgress load={load} />
          <noscript>
            <div className="mt-2">
              <ButtonLink href="/admin/registry">Look again</ButtonLink>
            </div>
          </noscript>
        </div>
      ))}
      {over.length > 0 ? (
        <ul className="mt-2 divide-y divide-rule">
          {over.map((load) => (
            <EndedLoad key={load.id} load={load} />
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

function isRunning(load: ListedLoad): boolean {
  return load.endedAt === null && !load.isLost;
}

function EndedLoad({ load }: { load: ListedLoad }) {
  const { state, reason, isLost } = load;
  return (
    <li className="grid gap-1 py-2.5">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Pill tone={state === "done" ? "good" : "bad"}>
          {isLost ? "Stopped" : stateWords[state]}
        </Pill>
        <span className="min-w-0 font-semibold wrap-anywhere">{load.file}</span>
        <span className="text-quiet">
          <When at={load.endedAt ?? load.startedAt} />
        </span>
      </p>
      {reason ? <p>{reasonText(reason, load.facts)}</p> : null}
      {isLost ? <p>{reasonText("interrupted", {})}</p> : null}
    </li>
  );
}
