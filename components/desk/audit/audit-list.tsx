import { AuditChange } from "#components/desk/audit/audit-change.tsx";
import { decisionReasonWords } from "#components/desk/claims/words.ts";
import { Empty } from "#components/desk/page-header.tsx";
import { When } from "#components/desk/when.tsx";
import type { AuditRow } from "#domain/audit/schema.ts";

/** Who did what to what, when and why, newest first. */
export function AuditList({ rows }: { rows: AuditRow[] }) {
  if (rows.length === 0)
    return (
      <div className="rounded-[10px] border border-rule bg-raised">
        <Empty title="Nothing recorded here">
          No entry fits these filters.
        </Empty>
      </div>
    );
  return (
    <ol className="rounded-[10px] border border-rule bg-raised">
      {rows.map((row) => (
        <li
          key={row.seq}
          className="grid gap-x-5 border-rule px-4 py-3 not-first:border-t sm:grid-cols-[13.5rem_minmax(0,1fr)]"
        >
          <div className="text-quiet">
            <When at={row.at} />
          </div>
          <div className="min-w-0 wrap-anywhere">
            <AuditLine row={row} />
            {row.reason ? (
              <p className="text-quiet">{decisionReasonWords(row.reason)}</p>
            ) : null}
            <AuditChange before={row.before} after={row.after} />
          </div>
        </li>
      ))}
    </ol>
  );
}

const addresses: Record<string, string> = {
  article: "/admin/articles/",
  series: "/admin/series/",
  presenter: "/admin/presenters/",
  claim: "/admin/claims/",
  subscriber: "/admin/subscribers/",
};

/** "editor@precis.example · article.published · Low-Dose Naltrexone". */
export function AuditLine({ row }: { row: AuditRow }) {
  const base = addresses[row.objectType];
  const label = row.objectLabel || row.objectId;
  return (
    <p>
      <strong className="font-semibold">{actionWords(row.action)}</strong>{" "}
      {base ? <a href={`${base}${row.objectId}`}>{label}</a> : label}
      <span className="text-quiet"> by {row.actorLabel}</span>
    </p>
  );
}

/** "article.published" -> "Article published". */
export function actionWords(action: string): string {
  const words = action.replaceAll(/[.\-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
