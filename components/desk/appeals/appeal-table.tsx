import { outcomeWords, subjectWords } from "#components/desk/appeals/words.ts";
import { Card, Empty } from "#components/desk/page-header.tsx";
import { DeskTable } from "#components/desk/table.tsx";
import { dueWords, When } from "#components/desk/when.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type { ListedAppeal } from "#domain/subscribers/appeals/schema.ts";

/** Appeals, each with who asks, about what, and by when. */
export function AppealTable({
  appeals,
  now,
}: {
  appeals: ListedAppeal[];
  now: Date;
}) {
  if (appeals.length === 0)
    return (
      <Card>
        <Empty title="No appeal here">
          When a reader asks that another person look, it appears here.
        </Empty>
      </Card>
    );
  return (
    <DeskTable label="Appeals" columns={["Reader", "About", "Asked", "Answer"]}>
      {appeals.map((appeal) => (
        <tr key={appeal.id}>
          <td className="wrap-anywhere">
            <a href={`/admin/appeals/${appeal.id}`} className="font-semibold">
              {appeal.name ?? appeal.email}
            </a>
            {appeal.name ? (
              <span className="block text-quiet">{appeal.email}</span>
            ) : null}
          </td>
          <td>{subjectWords[appeal.about]}</td>
          <td className="whitespace-nowrap">
            <When at={appeal.createdAt} day />
          </td>
          <td className="whitespace-nowrap">
            <State appeal={appeal} now={now} />
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}

function State({ appeal, now }: { appeal: ListedAppeal; now: Date }) {
  const { outcome, decidedAt, dueAt } = appeal;
  if (outcome && decidedAt)
    return (
      <>
        {outcomeWords[outcome]}, <When at={decidedAt} day />
      </>
    );
  return (
    <Pill tone={dueAt < now ? "bad" : "warm"}>{dueWords(dueAt, now)}</Pill>
  );
}
