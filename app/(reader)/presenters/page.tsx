import type { Metadata } from "next";
import { PresenterList } from "#components/presenters/presenter-list.tsx";
import { PageIntro } from "#components/site/page-intro.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { loadPresenters } from "#domain/articles/loaders.ts";

export const metadata: Metadata = {
  title: "Presenters",
  description: "The people whose presentations the summaries report.",
  alternates: { canonical: "/presenters" },
};

export default async function Page() {
  const presenters = await loadPresenters();
  return (
    <div className="sheet pb-20">
      <PageIntro title="Presenters">
        <p>
          The people whose talks the summaries report. They presented the work;
          the summaries are written by our staff.
        </p>
      </PageIntro>
      {presenters.length > 0 ? (
        <PresenterList presenters={presenters} />
      ) : (
        <EmptyState title="Nobody here yet">
          Presenters appear with the first summary of their work.
        </EmptyState>
      )}
    </div>
  );
}
