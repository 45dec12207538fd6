import { professionName } from "#components/account/claim-view.ts";
import { Problems } from "#components/account/problems.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import type { VouchQuestion } from "#domain/eligibility/vouches/schema.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** The question to a colleague, and the two answers. */
export function VouchForm({
  question,
  token,
  signedIn,
  back,
}: {
  question: VouchQuestion;
  token: string;
  signedIn: boolean;
  back: FormReturn;
}) {
  const { name, organisation } = question;
  const profession = professionName(question.profession);
  const here = encodeURIComponent(`/vouch?token=${token}`);
  return (
    <form
      id="form"
      method="post"
      action="/vouch/answers"
      className="grid gap-7"
    >
      <Problems back={back} />
      <input type="hidden" name="token" value={token} />
      <dl className="border-t border-rule text-[0.9375rem]">
        {[
          ["Name", name],
          ["Profession", profession],
          ["Organization", organisation],
        ].map(([term, value]) => (
          <div
            key={term}
            className="grid gap-x-6 gap-y-0.5 border-b border-rule py-2.5 sm:grid-cols-[9rem_minmax(0,1fr)]"
          >
            <dt className="text-quiet">{term}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-3">
        {signedIn ? (
          <Button look="primary" name="answer" value="known">
            I know them, and this is right
          </Button>
        ) : (
          <ButtonLink look="primary" href={`/sign-in?next=${here}`}>
            Sign in to say that you know them
          </ButtonLink>
        )}
        <Button name="answer" value="not-known">
          I do not know them
        </Button>
      </div>
      <p className="text-[0.9375rem] text-quiet">
        Your word counts when you are verified here yourself and work at the
        same organization. {name} does not learn what you answer.
      </p>
    </form>
  );
}
