import { Button } from "#components/desk/button.tsx";
import { moved } from "#components/desk/series/order.ts";
import { Pill } from "#components/ui/pill.tsx";

export type SeriesEntryRow = {
  id: string;
  title: string;
  /** Null for a planned article of which only the title is known. */
  articleId: string | null;
  isPublished: boolean;
};

/** One place of a series, with the forms that move and remove it. */
export function EntryRow({
  seriesId,
  entry,
  index,
  ids,
}: {
  seriesId: string;
  entry: SeriesEntryRow;
  index: number;
  /** All entries as they stand; a move posts the whole new order. */
  ids: string[];
}) {
  const move = (to: number, label: string, face: string) => (
    <form method="post" action={`/admin/series/${seriesId}/order`}>
      {moved(ids, index, to).map((id) => (
        <input key={id} type="hidden" name="ids[]" value={id} />
      ))}
      <Button
        look="quiet"
        disabled={to < 0 || to >= ids.length}
        aria-label={`${label} ${entry.title}`}
      >
        <span aria-hidden="true">{face}</span>
      </Button>
    </form>
  );
  return (
    <>
      <span className="w-6 text-quiet tabular-nums">{index + 1}</span>
      <div className="min-w-0 flex-1 basis-40">
        <span className="wrap-anywhere">
          {entry.articleId ? (
            <a href={`/admin/articles/${entry.articleId}`}>{entry.title}</a>
          ) : (
            entry.title
          )}
        </span>{" "}
        {entry.articleId === null ? <Pill tone="quiet">Planned</Pill> : null}
        {entry.articleId !== null && !entry.isPublished ? (
          <Pill tone="warm">Draft</Pill>
        ) : null}
      </div>
      <div className="flex flex-none max-sm:ml-auto">
        {move(index - 1, "Move up", "↑")}
        {move(index + 1, "Move down", "↓")}
        <form
          method="post"
          action={`/admin/series/${seriesId}/entries/${entry.id}/removal`}
        >
          <Button
            look="quiet"
            aria-label={`Remove ${entry.title} from the series`}
          >
            Remove
          </Button>
        </form>
      </div>
    </>
  );
}
