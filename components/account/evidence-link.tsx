import { ButtonLink } from "#components/ui/button.tsx";
import type { ClaimView } from "#components/account/claim-view.ts";

/** The way to more evidence, where more can help. */
export function EvidenceLink({
  claim,
}: {
  claim: Pick<ClaimView, "state" | "reason">;
}) {
  const { state, reason } = claim;
  const helps =
    state === "in-review" ||
    state === "asked" ||
    (state === "declined" && reason === "could-not-verify");
  if (!helps) return null;
  return (
    <section
      aria-labelledby="more-ways"
      className="grid gap-3 border-t border-rule pt-6"
    >
      <h2 id="more-ways" className="section-title">
        {state === "declined" ? "You can still show it" : "In a hurry?"}
      </h2>
      <p className="text-[0.9375rem] text-quiet">
        There are more ways to show that the professional you named is you; some
        are decided within seconds.
      </p>
      <div>
        <ButtonLink href="/account/claim/evidence">
          More ways to show it is you
        </ButtonLink>
      </div>
    </section>
  );
}
