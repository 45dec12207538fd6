import {
  situationOf,
  type SituationFacts,
} from "#components/account/situation.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** What this account may read, why, until when, and what there is to do. */
export function Standing(facts: SituationFacts) {
  const { tone, title, text, action, isCalm, more } = situationOf(facts);
  return (
    <div className="grid gap-5">
      <Notice tone={tone} title={title}>
        <p>{text}</p>
      </Notice>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={action.href} look={isCalm ? "plain" : "primary"}>
          {action.label}
        </ButtonLink>
        {more ? <ButtonLink href={more.href}>{more.label}</ButtonLink> : null}
      </div>
    </div>
  );
}
