import type { Metadata } from "next";
import type { ReactNode } from "react";
import { railGroups } from "#components/desk/rail.ts";
import { DeskShell } from "#components/desk/shell.tsx";
import { listArticles } from "#domain/articles/queries.ts";
import { countWaitingLetters } from "#domain/eligibility/letters/queries.ts";
import { countOpenDoubts } from "#domain/eligibility/recheck/queries.ts";
import { countWaitingClaims } from "#domain/eligibility/review/queries.ts";
import { loadReader } from "#domain/gate/loaders.ts";
import { mayUseDesk } from "#domain/gate/rules.ts";
import { countOpenAppeals } from "#domain/subscribers/appeals/queries.ts";
import { env } from "#lib/env.ts";
import "#components/desk/desk.css";

export const metadata: Metadata = {
  title: { default: "Desk", template: "%s | Desk" },
  robots: { index: false, follow: false },
};

/**
 * The frame only. Whether a reader may be here is decided by each page and by
 * each endpoint, never by this layout.
 */
export default async function DeskLayout({
  children,
}: {
  children: ReactNode;
}) {
  const reader = await loadReader();
  if (reader.kind !== "staff" || !mayUseDesk(reader)) return children;
  const [claims, articles, letters, appeals, doubts] = await Promise.all([
    countWaitingClaims(),
    listArticles({ status: "changed" }),
    countWaitingLetters(),
    countOpenAppeals(),
    countOpenDoubts(),
  ]);
  const waiting = {
    claims: claims.waiting,
    articles: articles.total,
    letters,
    appeals,
    doubts,
  };
  return (
    <DeskShell
      siteName={env().siteName}
      who={{ email: reader.email, roles: reader.roles.join(", ") }}
      groups={railGroups(reader.roles, waiting)}
    >
      {children}
    </DeskShell>
  );
}
