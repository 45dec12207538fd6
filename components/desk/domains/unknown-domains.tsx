import { ButtonLink } from "#components/desk/button.tsx";
import { CardTitle } from "#components/desk/page-header.tsx";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type { UnknownDomain } from "#domain/eligibility/domains/schema.ts";

/** Domains that claims came from and nobody has judged yet. */
export function UnknownDomains({ rows }: { rows: UnknownDomain[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="unknown" className="mt-8 grid gap-2">
      <CardTitle id="unknown">Seen in claims, judged by nobody</CardTitle>
      <p className="max-w-3xl text-quiet">
        Claims from a domain you judge are weighed anew at once.
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
                Judge it
              </ButtonLink>
            </td>
          </tr>
        ))}
      </DeskTable>
    </section>
  );
}
