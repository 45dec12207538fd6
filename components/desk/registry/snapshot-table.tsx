import { Card, CardTitle, Empty } from "#components/desk/page-header.tsx";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import {
  kindWords,
  number,
  reportLines,
} from "#components/desk/registry/words.ts";
import type { ListedSnapshot } from "#domain/eligibility/snapshots/schema.ts";

/** What the registry is made of, the newest first, with what each reported. */
export function SnapshotTable({ snapshots }: { snapshots: ListedSnapshot[] }) {
  if (snapshots.length === 0)
    return (
      <Card>
        <Empty title="The registry is empty">
          Until a full file is loaded every claim waits for a person.
        </Empty>
      </Card>
    );
  return (
    <div className="grid gap-2">
      <CardTitle>Snapshots</CardTitle>
      <DeskTable
        label="Snapshots"
        columns={["Snapshot", "Kind", "Rows", "Loaded"]}
      >
        {snapshots.map((snapshot) => (
          <tr key={snapshot.id}>
            <td className="min-w-64">
              <span className="font-semibold">{snapshot.label}</span>
              {snapshot.file ? (
                <span className="block text-quiet wrap-anywhere">
                  {snapshot.file}
                </span>
              ) : null}
              <Report snapshot={snapshot} />
            </td>
            <td className="whitespace-nowrap">
              {kindWords[snapshot.kind]}
              {snapshot.layout ? `, ${snapshot.layout}` : ""}
            </td>
            <td className="text-right tabular-nums">{number(snapshot.rows)}</td>
            <td className="whitespace-nowrap text-quiet">
              <When at={snapshot.loadedAt} />
            </td>
          </tr>
        ))}
      </DeskTable>
    </div>
  );
}

function Report({ snapshot }: { snapshot: ListedSnapshot }) {
  const lines = snapshot.report ? reportLines(snapshot.report) : [];
  if (lines.length === 0) return null;
  return (
    <details>
      <summary className="inline-flex min-h-[34px] cursor-pointer items-center text-accent">
        What was found
      </summary>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
