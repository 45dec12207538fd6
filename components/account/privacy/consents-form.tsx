import { Problems } from "#components/account/problems.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { HeldConsent } from "#domain/subscribers/consents/schema.ts";
import { formatDate } from "#lib/clock.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** Each purpose with a box of its own; what is ticked is what was ticked by hand. */
export function ConsentsForm({
  consents,
  back,
}: {
  consents: HeldConsent[];
  back: FormReturn;
}) {
  return (
    <form method="post" action="/account/consents/changes">
      <Problems back={back} />
      <fieldset className="grid gap-4">
        <legend className="sr-only">What you agree to</legend>
        {consents.map((consent) => (
          <Checkbox
            key={consent.purpose}
            name={consent.purpose}
            value="yes"
            label={consent.text}
            help={stands(consent)}
            defaultChecked={consent.givenAt !== null}
          />
        ))}
      </fieldset>
      <div className="mt-6">
        <Button look="primary">Save</Button>
      </div>
    </form>
  );
}

function stands({ givenAt, history }: HeldConsent): string {
  if (givenAt) return `You agreed on ${formatDate(givenAt)}.`;
  const last = history[0]?.withdrawnAt;
  return last
    ? `You took this back on ${formatDate(last)}.`
    : "You have not agreed to this.";
}
