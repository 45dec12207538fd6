"use client";

import { DeadEnd } from "#components/site/dead-end.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";

/** The fault is ours: says so, and gives the number to quote. */
export function Failure({ digest }: { digest: string | undefined }) {
  return (
    <main>
      <DeadEnd eyebrow="Our fault" title="This page could not be made">
        <p>
          Something went wrong on our side, and it has been noted. Trying again
          is safe.
        </p>
        {digest ? (
          <p className="font-sans text-sm">
            If you write to us, quote number {digest}.
          </p>
        ) : null}
        <p className="flex flex-wrap gap-3 font-sans">
          <Button
            type="button"
            look="primary"
            onClick={() => location.reload()}
          >
            Try again
          </Button>
          <ButtonLink href="/">Home</ButtonLink>
        </p>
      </DeadEnd>
    </main>
  );
}
