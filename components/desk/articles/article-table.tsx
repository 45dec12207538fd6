import { StatusPill } from "#components/desk/articles/status-pill.tsx";
import { Card, Empty } from "#components/desk/page-header.tsx";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import type { PublicationStatus } from "#domain/articles/schema.ts";

export type ArticleListItem = {
  id: string;
  title: string;
  revision: number;
  status: PublicationStatus;
  presenter: string;
  series: { id: string; title: string }[];
  savedAt: Date;
};

export function ArticleTable({ rows }: { rows: ArticleListItem[] }) {
  if (rows.length === 0)
    return (
      <Card>
        <Empty title="No article here">
          Change the filters, or write a new one.
        </Empty>
      </Card>
    );
  return (
    <DeskTable
      label="Articles"
      columns={["Title", "Status", "Presenter", "Series", "Last saved"]}
    >
      {rows.map((row) => (
        <tr key={row.id} className="hover:bg-wash">
          <td className="min-w-64 font-semibold">
            <a href={`/admin/articles/${row.id}`}>{row.title}</a>
          </td>
          <td>
            <StatusPill status={row.status} />
          </td>
          <td className="whitespace-nowrap">
            {row.presenter || <span className="text-quiet">None</span>}
          </td>
          <td>
            {row.series.map((series) => (
              <a
                key={series.id}
                href={`/admin/series/${series.id}`}
                className="block"
              >
                {series.title}
              </a>
            ))}
          </td>
          <td className="whitespace-nowrap text-quiet">
            <When at={row.savedAt} />
            <span className="block">Revision {row.revision}</span>
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}
