import { ButtonLink } from "#components/desk/button.tsx";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type { UnknownDomain } from "#domain/eligibility/domains/schema.ts";

/** Domains that claims came from and nobody has judged yet. */
export function UnknownDomains({
  rows,
  open,
}: {
  rows: UnknownDomain[];
  open: boolean;
}) {
  if (rows.length === 0) return null;
  const count = rows.length === 1 ? "1 domain" : `${rows.length} domains`;
  return (
    <details open={open} className="mb-5">
      <summary className="inline-flex min-h-[34px] cursor-pointer items-center font-semibold">
        {count} seen in claims, judged by nobody
      </summary>
      <p className="mb-2 max-w-3xl text-quiet">
        Waiting claims from a domain you judge are weighed anew at once.
      </p>
      <DeskTable
        label="Domains seen in claims"
        columns={["Domain", "Claims", "Latest", "Judge"]}
      >
        {rows.map(({ domain, claims, latest, imitates }) => (
          <tr key={domain} className="hover:bg-wash">
            <td className="min-w-44 wrap-anywhere">
              <span className="font-semibold">{domain}</span>
              {imitates ? (
                <span className="mt-0.5 flex flex-wrap items-center gap-1.5 text-xs">
                  <Pill tone="bad">Look-alike</Pill> of {imitates}
                </span>
              ) : null}
            </td>
            <td className="tabular-nums">{claims}</td>
            <td className="whitespace-nowrap">
              <When at={latest} day />
            </td>
            <td>
              <ButtonLink
                href={`/admin/domains/new?domain=${encodeURIComponent(domain)}`}
                aria-label={`Judge ${domain}`}
              >
                Judge
              </ButtonLink>
            </td>
          </tr>
        ))}
      </DeskTable>
    </details>
  );
}
