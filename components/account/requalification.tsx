import { HeldDetails } from "#components/account/requalification-details.tsx";
import { RequalificationForm } from "#components/account/requalification-form.tsx";
import { Problems } from "#components/account/problems.tsx";
import { registryReasonWords } from "#components/account/registry-words.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Requalification as Held } from "#domain/eligibility/requalification/schema.ts";
import { formatDate } from "#lib/clock.ts";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** What we hold, and the reader's word that it still holds. */
export function Requalification({
  held,
  attestation,
  isConfirmed,
  returnTo,
  back,
}: {
  held: Held;
  attestation: { version: number; text: string };
  isConfirmed: boolean;
  returnTo: string;
  back: FormReturn;
}) {
  // A form that came back keeps what was typed, even if its code is over.
  const needsCode =
    held.isMailboxDue && !held.codeSent && back.errors.length === 0;
  return (
    <div className="grid gap-9">
      <Problems back={back} />
      <RegistryNotice held={held} />
      <HeldDetails details={held.details} returnTo={returnTo} />
      {isConfirmed ? (
        <div>
          <ButtonLink look="primary" href={returnTo}>
            Continue reading
          </ButtonLink>
        </div>
      ) : needsCode ? (
        <CodeRequest held={held} returnTo={returnTo} />
      ) : (
        <RequalificationForm
          held={held}
          attestation={attestation}
          returnTo={returnTo}
          back={back}
        />
      )}
    </div>
  );
}

function RegistryNotice({ held }: { held: Held }) {
  const { graceReason, graceUntil } = held;
  if (!graceUntil || !graceReason?.startsWith("registry-")) return null;
  return (
    <div className="grid gap-4">
      <Notice tone="warm" title={registryReasonWords(graceReason)}>
        <p>
          You read on until {formatDate(graceUntil)}. Bring the record up to
          date at the registry, send us new details, or have a person look.
        </p>
      </Notice>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/account/claim?change">Send new details</ButtonLink>
        <ButtonLink href="/account/appeals">
          Have another person look
        </ButtonLink>
      </div>
    </div>
  );
}

/** Before the form: the code has to be on its way. */
function CodeRequest({ held, returnTo }: { held: Held; returnTo: string }) {
  const closes =
    held.graceReason === "mailbox-unproven" ? held.graceUntil : null;
  return (
    <form
      id="form"
      method="post"
      action="/account/requalification/mailbox-code"
      className="grid gap-5"
    >
      <input type="hidden" name="returnTo" value={returnTo} />
      <p>
        If all of this still holds, we mail a six-digit code to{" "}
        <strong className="font-semibold wrap-anywhere">
          {held.details.workEmail}
        </strong>
        . With it you confirm everything at once.
        {closes
          ? ` Without it the summaries close on ${formatDate(closes)}.`
          : null}
      </p>
      <div>
        <Button look="primary">Still right: mail me the code</Button>
      </div>
    </form>
  );
}
