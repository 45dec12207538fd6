import { domainClassWords } from "#components/desk/domains/words.ts";
import { Card, Empty } from "#components/desk/page-header.tsx";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type { ListedDomain } from "#domain/eligibility/domains/schema.ts";

const tones: Record<string, "good" | "accent" | "quiet" | "bad"> = {
  "care-delivery": "good",
  "health-school": "good",
  "generic-academic": "accent",
  free: "quiet",
  disposable: "bad",
};

/** The judged domains: what each is, who says so, and until when. */
export function DomainTable({
  rows,
  now,
}: {
  rows: ListedDomain[];
  now: Date;
}) {
  if (rows.length === 0)
    return (
      <Card>
        <Empty title="No domain fits">Change the filters.</Empty>
      </Card>
    );
  return (
    <DeskTable
      label="Mail domains"
      columns={[
        "Domain",
        "Class",
        "Owner and evidence",
        "Reviewed",
        "Review due",
      ]}
    >
      {rows.map((row) => (
        <tr key={row.domain} className="hover:bg-wash">
          <td className="min-w-44 wrap-anywhere">
            <a href={`/admin/domains/${row.domain}`} className="font-semibold">
              {row.domain}
            </a>
          </td>
          <td>
            <Pill tone={tones[row.class] ?? "quiet"}>
              {domainClassWords[row.class] ?? row.class}
            </Pill>
          </td>
          <td className="min-w-64 wrap-anywhere">
            {row.owner}
            <span className="block text-xs text-quiet">{row.evidence}</span>
          </td>
          <td className="whitespace-nowrap">
            <When at={row.reviewedAt} day />
            <span className="block text-xs text-quiet">
              {row.reviewedBy ?? "with the installation"}
            </span>
          </td>
          <td className="whitespace-nowrap">
            <Due at={row.reviewDue} now={now} />
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}

function Due({ at, now }: { at: Date | null; now: Date }) {
  if (!at) return <span className="text-quiet">Never</span>;
  const isPast = at.toISOString().slice(0, 10) < now.toISOString().slice(0, 10);
  return (
    <>
      <When at={at} day />
      {isPast ? (
        <span className="block text-xs font-semibold text-warm">
          Due: counts as unknown
        </span>
      ) : null}
    </>
  );
}
