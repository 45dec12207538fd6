import { Button } from "#components/desk/button.tsx";
import { secondPersonWords } from "#components/desk/claims/document-words.ts";
import { decisionReasonWords } from "#components/desk/claims/words.ts";
import { TextArea } from "#components/desk/field.tsx";
import { When } from "#components/desk/when.tsx";
import type {
  OpenProposal,
  SecondPersonReason,
} from "#domain/eligibility/proposals/schema.ts";

/** An approval that somebody proposed and somebody else confirms. */
export function ProposalPanel({
  claimId,
  proposal,
  viewerId,
  why,
}: {
  claimId: string;
  proposal: OpenProposal;
  viewerId: string;
  why: SecondPersonReason[];
}) {
  const isOwn = proposal.proposedBy === viewerId;
  return (
    <div className="mb-4 rounded-lg border border-warm px-4 py-3">
      <h3 className="font-semibold">
        Approval proposed, a second person decides
      </h3>
      <p className="wrap-anywhere">
        {isOwn ? "You" : proposal.proposer}, <When at={proposal.proposedAt} />:{" "}
        {decisionReasonWords(proposal.reason)}.
        {proposal.overHolder ? " The number is taken from its holder." : ""}
      </p>
      {proposal.note ? (
        <p className="whitespace-pre-wrap text-quiet">{proposal.note}</p>
      ) : null}
      {why.length > 0 ? (
        <p className="text-quiet">
          Two decide because{" "}
          {why.map((reason) => secondPersonWords[reason]).join("; ")}.
        </p>
      ) : null}
      {isOwn ? (
        <p className="mt-2 font-semibold text-warm">
          A colleague has to confirm it.
        </p>
      ) : (
        <Word claimId={claimId} proposalId={proposal.id} />
      )}
    </div>
  );
}

function Word({
  claimId,
  proposalId,
}: {
  claimId: string;
  proposalId: string;
}) {
  return (
    <form
      method="post"
      action={`/admin/claims/${claimId}/proposal`}
      className="mt-3 grid max-w-xl gap-3"
    >
      <input type="hidden" name="proposalId" value={proposalId} />
      <TextArea
        name="note"
        id="proposal-note"
        label="Note"
        optional
        help="For colleagues and the record."
        maxLength={2000}
      />
      <div className="flex flex-wrap gap-2.5">
        <Button look="primary" name="outcome" value="confirmed">
          Confirm the approval
        </Button>
        <Button name="outcome" value="refused">
          Refuse it
        </Button>
      </div>
    </form>
  );
}
