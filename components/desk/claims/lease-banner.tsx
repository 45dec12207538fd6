import { Button } from "#components/desk/button.tsx";
import { LeaseKeeper } from "#components/desk/claims/lease-keeper.tsx";
import { When } from "#components/desk/when.tsx";
import type { ReviewedClaim } from "#domain/eligibility/review/queries.ts";

/** Who has the claim open: oneself, with the way out, or a colleague. */
export function LeaseBanner({
  review,
  viewerId,
}: {
  review: Pick<ReviewedClaim, "claim" | "lease" | "account">;
  viewerId: string;
}) {
  const { claim, lease, account } = review;
  if (account.id === viewerId)
    return (
      <Banner>
        <p>This is your own claim. A colleague has to decide it.</p>
      </Banner>
    );
  if (!lease) return null;
  const until = lease.until.toISOString();
  if (lease.id === viewerId)
    return (
      <form
        method="post"
        action={`/admin/claims/${claim.id}/release`}
        className="mt-1 flex flex-wrap items-center gap-x-3"
      >
        <input type="hidden" name="until" value={until} />
        <p className="text-xs text-quiet">
          Open with you until <When at={lease.until} />
        </p>
        <Button look="quiet" className="px-0!">
          Leave it to others
        </Button>
        <LeaseKeeper claimId={claim.id} until={until} />
      </form>
    );
  return (
    <Banner>
      <p>
        <strong className="font-semibold text-warm">
          ● Open with {lease.email}
        </strong>{" "}
        until <When at={lease.until} />. You can read it, and decide when it is
        free.
      </p>
      <form method="post" action={`/admin/claims/${claim.id}/takeover`}>
        <Button>Take it over</Button>
      </form>
    </Banner>
  );
}

function Banner({ children }: { children: React.ReactNode }) {
  return (
    <div className="my-3 flex flex-wrap items-center justify-between gap-3 rounded-lg bg-warm-wash px-3.5 py-2.5">
      {children}
    </div>
  );
}
