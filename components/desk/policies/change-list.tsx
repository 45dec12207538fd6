import { Card, CardTitle, Empty } from "#components/desk/page-header.tsx";
import { Pagination } from "#components/desk/pagination.tsx";
import { outcomeWords, reasonLine } from "#components/desk/policies/words.ts";
import { addressOf } from "#components/desk/search-params.ts";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import type {
  ChangeFilter,
  SimulatedChange,
} from "#domain/eligibility/simulations/schema.ts";

const pageSize = 50;

/** The claims that would have come out otherwise, each with its reasons. */
export function ChangeList({
  rows,
  total,
  filter,
  address,
  version,
}: {
  rows: SimulatedChange[];
  total: number;
  filter: ChangeFilter;
  address: string;
  version: number;
}) {
  const { before, after } = filter;
  return (
    <div className="grid gap-2">
      <CardTitle id="changes">
        Claims that would have come out otherwise
      </CardTitle>
      {before && after ? (
        <p className="text-quiet">
          Only from {outcomeWords[before].toLowerCase()} to{" "}
          {outcomeWords[after].toLowerCase()}.{" "}
          <a href={`${address}#changes`}>Show all</a>
        </p>
      ) : null}
      {rows.length === 0 ? (
        <Card>
          <Empty title="None">
            Every claim would have come out as it does in force.
          </Empty>
        </Card>
      ) : (
        <DeskTable
          label="Claims that would have come out otherwise"
          columns={["Claim", "In force", `Draft ${version}`, "Why"]}
        >
          {rows.map((row) => (
            <tr key={row.decisionId}>
              <td className="min-w-44">
                <a
                  href={`/admin/claims/${row.claimId}`}
                  className="font-semibold"
                >
                  {row.claimant || "Redacted claim"}
                </a>
                <span className="block text-xs text-quiet">
                  <When at={row.decidedAt} day />, policy {row.policyVersion}
                </span>
              </td>
              <td className="whitespace-nowrap">{outcomeWords[row.before]}</td>
              <td className="font-semibold whitespace-nowrap">
                {outcomeWords[row.after]}
              </td>
              <td className="min-w-64">
                {reasonLine(row.reasonsAfter)}
                <span className="block text-xs text-quiet">
                  in force: {reasonLine(row.reasonsBefore)}
                </span>
              </td>
            </tr>
          ))}
        </DeskTable>
      )}
      <Pagination
        label="Pages of claims"
        page={filter.page}
        pages={Math.ceil(total / pageSize)}
        total={total}
        address={(page) =>
          `${addressOf(address, { before, after, page })}#changes`
        }
      />
    </div>
  );
}
