import { AnswerForm } from "#components/account/answer-form.tsx";
import { ClaimFacts } from "#components/account/claim-facts.tsx";
import { HintForm } from "#components/account/hint-form.tsx";
import type { ClaimView } from "#components/account/claim-view.ts";
import { MailboxForm } from "#components/account/mailbox-form.tsx";
import { withNext } from "#components/account/paths.ts";
import { declineReasonWords } from "#components/account/status-words.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Steps } from "#components/ui/steps.tsx";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** Where a claim stands and what its reader can do now. */
export function ClaimStatus({
  claim,
  back,
}: {
  claim: ClaimView;
  back: FormReturn;
}) {
  return (
    <div className="grid gap-9">
      <NextStep claim={claim} back={back} />
      <section aria-labelledby="sent">
        <h2 id="sent" className="section-title mb-4">
          Your request
        </h2>
        <ClaimFacts claim={claim} />
        {claim.state === "confirming" || claim.state === "in-review" ? (
          <ChangeLink returnTo={claim.returnTo} />
        ) : null}
      </section>
    </div>
  );
}

function NextStep({ claim, back }: { claim: ClaimView; back: FormReturn }) {
  const again = withNext("/account/claim", claim.returnTo);
  switch (claim.state) {
    case "confirming":
      return <MailboxForm claim={claim} back={back} />;
    case "asked":
      return claim.hint ? (
        <HintForm claim={claim} hint={claim.hint} back={back} />
      ) : (
        <AnswerForm claim={claim} back={back} />
      );
    case "checking":
      return <Go href="/account/claim/status" label="Look again" />;
    case "in-review":
      return <InReview claim={claim} />;
    case "qualified":
      return <Go href={claim.returnTo} label="Continue reading" />;
    case "declined":
      return (
        <div className="grid gap-6">
          <Notice tone="warm">
            <p>{declineReasonWords(claim.reason)}</p>
          </Notice>
          <div className="flex flex-wrap items-center gap-3">
            <Go href={again} label="Try again" />
            <ButtonLink href="/about#appeal">How an appeal works</ButtonLink>
          </div>
        </div>
      );
    case "lapsed":
      return <Go href={again} label="Confirm my details" />;
    case "suspended":
      return (
        <Notice tone="warm">
          <p>
            <a href="/account">Your account says why</a>, and how to have a
            person look at it again.
          </p>
        </Notice>
      );
  }
}

function InReview({ claim }: { claim: ClaimView }) {
  return (
    <div className="grid gap-6">
      <Steps
        done={1}
        steps={[
          "We received your details",
          "A person compares them with the public registry, your licensing board or your school",
          "We mail you the answer, and the summary opens",
        ]}
      />
      <Go
        href={claim.returnTo}
        label={
          claim.returnTo === "/" ? "Read the openings" : "Back to the summary"
        }
      />
    </div>
  );
}

/** A new claim takes the place of the open one. */
export function ChangeLink({ returnTo }: { returnTo: string }) {
  const next = encodeURIComponent(returnTo);
  return (
    <p className="mt-2 text-[0.9375rem]">
      <a href={`/account/claim?next=${next}&change`} className="tap">
        Something is wrong: change it and send it again
      </a>
    </p>
  );
}

function Go({ href, label }: { href: string; label: string }) {
  return (
    <div>
      <ButtonLink look="primary" href={href}>
        {label}
      </ButtonLink>
    </div>
  );
}
