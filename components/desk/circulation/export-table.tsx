import {
  count,
  sizeWords,
  stateWords,
} from "#components/desk/circulation/words.ts";
import { Empty } from "#components/desk/page-header.tsx";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type { ExportState, ListedExport } from "#domain/circulation/schema.ts";

const tones = {
  waiting: "warm",
  running: "warm",
  done: "good",
  failed: "bad",
} as const;

export function StatePill({ state }: { state: ExportState }) {
  return <Pill tone={tones[state]}>{stateWords[state]}</Pill>;
}

/** The latest exports, the newest first. */
export function ExportTable({ exports }: { exports: ListedExport[] }) {
  if (exports.length === 0)
    return (
      <div className="rounded-[10px] border border-rule bg-raised">
        <Empty title="No export yet">
          An export holds all parts of a circulation audit, with its own proof.
        </Empty>
      </div>
    );
  return (
    <DeskTable
      label="Exports"
      columns={["Period", "State", "Recipients", "Asked for", "File"]}
    >
      {exports.map((one) => (
        <tr key={one.id} className="tabular-nums">
          <td className="whitespace-nowrap">
            <a href={`/admin/circulation/exports/${one.id}`}>
              {one.from} to {one.to}
            </a>
          </td>
          <td>
            <StatePill state={one.state} />
          </td>
          <td>{one.qualified === null ? "" : count(one.qualified)}</td>
          <td className="whitespace-nowrap">
            <When at={one.requestedAt} />
          </td>
          <td className="whitespace-nowrap">{fileWords(one)}</td>
        </tr>
      ))}
    </DeskTable>
  );
}

function fileWords({ state, removedAt, bytes }: ListedExport) {
  if (state !== "done") return "";
  return removedAt ? "removed" : sizeWords(bytes ?? 0);
}
