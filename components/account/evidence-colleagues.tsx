import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import type { EvidenceView } from "#domain/eligibility/evidence/schema.ts";
import { colleaguesPerClaim } from "#domain/eligibility/vouches/schema.ts";
import { valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** Who was asked, and room for those who can still be. */
export function EvidenceColleagues({
  view,
  back,
}: {
  view: EvidenceView;
  back: FormReturn;
}) {
  const left = colleaguesPerClaim - view.asked.length;
  return (
    <div className="grid gap-8">
      {view.asked.length > 0 ? <Asked asked={view.asked} /> : null}
      {left > 0 ? (
        <AskForm view={view} back={back} left={left} />
      ) : (
        <p className="text-quiet">
          Three colleagues can be asked for one request, and you have asked
          three.
        </p>
      )}
    </div>
  );
}

function Asked({ asked }: { asked: string[] }) {
  return (
    <section aria-labelledby="asked">
      <h2 id="asked" className="section-title mb-3">
        Asked already
      </h2>
      <ul className="border-t border-rule text-[0.9375rem]">
        {asked.map((email) => (
          <li key={email} className="border-b border-rule py-2.5 wrap-anywhere">
            {email}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-[0.9375rem] text-quiet">
        What they answer stays between them and us.
      </p>
    </section>
  );
}

const labels = ["First colleague", "Second colleague", "Third colleague"];

function AskForm({
  view,
  back,
  left,
}: {
  view: EvidenceView;
  back: FormReturn;
  left: number;
}) {
  const names = labels.slice(0, left);
  return (
    <form
      id="form"
      method="post"
      action={`/account/claims/${view.claimId}/vouches`}
      noValidate
      className="grid gap-6"
    >
      <Problems back={back} />
      {names.map((label, place) => {
        const name = `colleague${place + 1}`;
        return (
          <Field
            key={name}
            name={name}
            label={label}
            help={place === 0 ? `An address at ${view.organisation}.` : null}
            error={problemWith(back, name)}
            defaultValue={valueOf(back, name)}
            type="email"
            autoComplete="off"
            maxLength={254}
            required={place === 0}
            optional={place > 0}
          />
        );
      })}
      <p className="text-[0.9375rem] text-quiet">
        Each gets one mail with your name and profession, and a link to answer.
        It takes {view.wordsNeeded} who are fully verified here themselves.
      </p>
      <div>
        <Button look="primary">Ask them</Button>
      </div>
    </form>
  );
}
