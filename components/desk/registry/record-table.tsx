import { Card, Empty } from "#components/desk/page-header.tsx";
import {
  leadingCalling,
  nameOf,
  otherNameOf,
  standingOf,
} from "#components/desk/registry/record-words.ts";
import { DeskTable } from "#components/desk/table.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type { RegistryEntry } from "#domain/eligibility/registry/schema.ts";

/** Records that fit a search, best first. */
export function RecordTable({
  records,
  asked,
}: {
  records: RegistryEntry[];
  asked: boolean;
}) {
  if (records.length === 0)
    return (
      <Card>
        {asked ? (
          <Empty title="Nobody found">
            Try the family name alone, or take a filter away.
          </Empty>
        ) : (
          <Empty title="Whom are you looking for?">
            Type a name in either order, the beginning of one, or an NPI.
          </Empty>
        )}
      </Card>
    );
  return (
    <DeskTable
      label="Registry records"
      columns={["Name", "NPI", "Leading code", "Practice", "Standing"]}
    >
      {records.map((record) => (
        <RecordRow key={record.npi} record={record} />
      ))}
    </DeskTable>
  );
}

function RecordRow({ record }: { record: RegistryEntry }) {
  const other = otherNameOf(record);
  const { active, words } = standingOf(record);
  return (
    <tr className="hover:bg-wash">
      <td className="min-w-56 wrap-anywhere">
        <a
          href={`/admin/registry/records/${record.npi}`}
          className="font-semibold"
        >
          {nameOf(record)}
        </a>
        {other ? <span className="block text-quiet">also {other}</span> : null}
      </td>
      <td className="tabular-nums">{record.npi}</td>
      <td>{leadingCalling(record)}</td>
      <td className="whitespace-nowrap">
        {[record.practiceCity, record.practiceState].filter(Boolean).join(", ")}
      </td>
      <td>{active ? words : <Pill tone="bad">{words}</Pill>}</td>
    </tr>
  );
}
