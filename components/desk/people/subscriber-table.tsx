import { Card, Empty } from "#components/desk/page-header.tsx";
import { roleWords } from "#components/desk/people/words.ts";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type { ListedSubscriber } from "#domain/subscribers/queries.ts";

export function SubscriberTable({
  rows,
  now,
}: {
  rows: ListedSubscriber[];
  now: Date;
}) {
  if (rows.length === 0)
    return (
      <Card>
        <Empty title="Nobody found">Change the filters.</Empty>
      </Card>
    );
  return (
    <DeskTable
      label="Subscribers"
      columns={["Account", "State", "Profession", "Qualified until", "Since"]}
    >
      {rows.map((row) => (
        <tr key={row.id} className="hover:bg-wash">
          <td className="min-w-56 wrap-anywhere">
            <a href={`/admin/subscribers/${row.id}`} className="font-semibold">
              {row.email}
            </a>
            {row.name ? (
              <span className="block text-quiet">{row.name}</span>
            ) : null}
          </td>
          <td>
            <States row={row} now={now} />
          </td>
          <td>{row.profession}</td>
          <td className="whitespace-nowrap">
            {row.validUntil ? <When at={row.validUntil} day /> : null}
          </td>
          <td className="whitespace-nowrap text-quiet">
            <When at={row.createdAt} day />
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}

function States({ row, now }: { row: ListedSubscriber; now: Date }) {
  const isQualified = row.validUntil !== null && row.validUntil > now;
  return (
    <span className="flex flex-wrap gap-1">
      {row.suspended ? <Pill tone="bad">Suspended</Pill> : null}
      {isQualified ? <Pill>Qualified</Pill> : null}
      {row.roles.map((role) => (
        <Pill key={role} tone="quiet">
          {roleWords[role]}
        </Pill>
      ))}
    </span>
  );
}
