import type { DetailProps } from "#components/desk/claims/claim-detail.tsx";
import { DecisionForms } from "#components/desk/claims/decision-forms.tsx";
import { ProposalPanel } from "#components/desk/claims/proposal-panel.tsx";

/** The decision: one's own, or the second person's word on a colleague's. */
export function JudgeClaim({ review, viewerId, queue, back }: DetailProps) {
  const { claim, proposal, assessment } = review;
  const holder = review.rivals.find((rival) => rival.boundAt !== null);
  return (
    <section id="decision" aria-label="Decision">
      {proposal ? (
        <ProposalPanel
          claimId={claim.id}
          proposal={proposal}
          viewerId={viewerId}
          why={review.secondPerson}
        />
      ) : null}
      <DecisionForms
        claimId={claim.id}
        queue={queue}
        needsLookup={claim.path === "licence" && !review.hasSource}
        holder={holder?.subscriber.email ?? null}
        secondPerson={review.secondPerson}
        mayApprove={proposal === null}
        suggested={assessment.suggestion.action}
        back={back}
      />
    </section>
  );
}
