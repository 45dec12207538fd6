import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { formatDate } from "#lib/clock.ts";

/** That an unfinished form was filled in again, and a way to be rid of it. */
export function ClaimDraft({
  savedAt,
  justSaved,
  returnTo,
}: {
  savedAt: Date;
  justSaved: boolean;
  returnTo: string;
}) {
  return (
    <div className="mb-8 grid gap-3">
      {justSaved ? (
        <Notice tone="good" title="What you typed is kept" live>
          <p>
            Close this page and come back whenever you like, on any device you
            sign in on. Nothing has been sent yet.
          </p>
        </Notice>
      ) : (
        <Notice title="You began this form before">
          <p>
            What you typed until {formatDate(savedAt)} is filled in. Nothing has
            been sent yet.
          </p>
        </Notice>
      )}
      <form method="post" action="/account/claims/drafts/removal">
        <input type="hidden" name="returnTo" value={returnTo} />
        <Button look="quiet">Throw it away and start anew</Button>
      </form>
    </div>
  );
}
