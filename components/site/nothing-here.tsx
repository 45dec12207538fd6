import { DeadEnd } from "#components/site/dead-end.tsx";
import { ButtonLink } from "#components/ui/button.tsx";

/** An address without a page. */
export function NothingHere() {
  return (
    <DeadEnd eyebrow="404" title="There is nothing at this address">
      <p>
        The page may have moved, or the address may be mistyped. Every published
        summary can be reached from the list of series.
      </p>
      <p className="flex flex-wrap gap-3 font-sans">
        <ButtonLink href="/series" look="primary">
          All series
        </ButtonLink>
        <ButtonLink href="/">Home</ButtonLink>
      </p>
    </DeadEnd>
  );
}
