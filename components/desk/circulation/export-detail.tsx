import type { ReactNode } from "react";
import { ButtonLink } from "#components/desk/button.tsx";
import { StatePill } from "#components/desk/circulation/export-table.tsx";
import { WatchProgress } from "#components/desk/circulation/watch-progress.tsx";
import {
  count,
  exportProblems,
  sizeWords,
} from "#components/desk/circulation/words.ts";
import { Card } from "#components/desk/page-header.tsx";
import { When } from "#components/desk/when.tsx";
import type { ListedExport } from "#domain/circulation/schema.ts";

/** One export: how far it is, what it counted, and how to check it. */
export function ExportDetail({ one }: { one: ListedExport }) {
  return (
    <Card className="grid gap-4 p-5" aria-label="The export">
      <div className="flex flex-wrap items-center gap-3">
        <StatePill state={one.state} />
        <ExportAction one={one} />
      </div>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_minmax(0,1fr)]">
        <Fact name="Data before">
          <When at={one.before} />
        </Fact>
        <Fact name="Issue broken down">{one.issue ?? "the last"}</Fact>
        <Fact name="Sample">
          {one.sampleSize} by the seed “{one.seed}”
        </Fact>
        {one.state === "done" ? <Outcome one={one} /> : null}
      </dl>
    </Card>
  );
}

function ExportAction({ one }: { one: ListedExport }) {
  if (one.state === "failed")
    return <p>{exportProblems[one.reason] ?? one.reason}</p>;
  if (one.state !== "done")
    return (
      <WatchProgress
        address={`/admin/circulation/exports/${one.id}`}
        done={one.done}
        total={one.total}
        state={one.state}
      />
    );
  if (one.removedAt)
    return <p>The file was removed after thirty days. Make it again.</p>;
  return (
    <>
      <ButtonLink
        look="primary"
        href={`/admin/circulation/exports/${one.id}/file`}
      >
        Download, {sizeWords(one.bytes ?? 0)}
      </ButtonLink>
      {one.keptUntil ? (
        <p className="text-quiet">
          Kept until <When at={one.keptUntil} day />. Each download is recorded.
        </p>
      ) : null}
    </>
  );
}

function Outcome({ one }: { one: ListedExport }) {
  return (
    <>
      <Fact name="Issues in the period">{count(one.issues ?? 0)}</Fact>
      <Fact name="Qualified recipients">{count(one.qualified ?? 0)}</Fact>
      <Fact name="SHA-256 of the file">
        <code className="wrap-anywhere">{one.sha256}</code>
      </Fact>
      <Fact name="Head of the log">
        <code className="wrap-anywhere">{one.logHead}</code>, after{" "}
        {count(one.logEntries ?? 0)} entries
      </Fact>
      <Fact name="To check it">
        <code className="wrap-anywhere">
          npm run circulation -- verify FILE.zip
        </code>
      </Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="min-w-0 tabular-nums">{children}</dd>
    </>
  );
}
