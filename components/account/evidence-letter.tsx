import { EvidenceCodeForm } from "#components/account/evidence-code.tsx";
import { Problems } from "#components/account/problems.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Steps } from "#components/ui/steps.tsx";
import type { EvidenceView } from "#domain/eligibility/evidence/schema.ts";
import { formatDate } from "#lib/clock.ts";
import { emptyFormReturn, type FormReturn } from "#lib/form-return-schema.ts";

/** Asks for a letter, says where it is, and takes its code. */
export function EvidenceLetter({
  view,
  back,
}: {
  view: EvidenceView;
  back: FormReturn;
}) {
  const { letter, claimId } = view;
  if (!letter?.isLive) return <AskForLetter view={view} back={back} />;
  const isEntry = back.errors.some(({ field }) => field === "code");
  return (
    <div className="grid gap-8">
      {isEntry ? null : <Problems back={back} />}
      <Notice tone="good" title={whereItIs(letter)}>
        <p>
          It is addressed to you by name, at the practice address of your NPI
          record. Tell whoever opens the mail there.
        </p>
      </Notice>
      <EvidenceCodeForm
        action={`/account/claims/${claimId}/letter-confirmation`}
        label="Code from the letter"
        help="Eight digits. Spaces do not matter."
        back={isEntry ? back : emptyFormReturn}
      />
      <p className="text-[0.9375rem] text-quiet">
        Should it not arrive, you can have another one sent from{" "}
        {formatDate(letter.againAt)}.
      </p>
    </div>
  );
}

function whereItIs(letter: NonNullable<EvidenceView["letter"]>): string {
  return letter.postedAt
    ? `Your letter was posted on ${formatDate(letter.postedAt)}`
    : `You asked for a letter on ${formatDate(letter.askedAt)}; it goes out with the next post`;
}

function AskForLetter({
  view,
  back,
}: {
  view: EvidenceView;
  back: FormReturn;
}) {
  return (
    <form
      id="form"
      method="post"
      action={`/account/claims/${view.claimId}/letter`}
      className="grid gap-6"
    >
      <Problems back={back} />
      <Steps
        done={0}
        steps={[
          "We print a letter with a code and post it to the practice address that the NPI registry holds for you.",
          "You enter the code here. It is good for several weeks.",
          "Your request is decided with it at once, or by a person if more is needed.",
        ]}
      />
      <p className="text-[0.9375rem] text-quiet">
        If you have moved, bring your address in the registry up to date first:
        we post to no other. One letter can be sent in two weeks.
      </p>
      <div>
        <Button look="primary">Post me a letter</Button>
      </div>
    </form>
  );
}
