import type { ClaimView } from "#components/account/claim-view.ts";
import { CodeField } from "#components/account/code-field.tsx";
import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button } from "#components/ui/button.tsx";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** The code from the work mailbox, and a way to have another one sent. */
export function MailboxForm({
  claim,
  back,
}: {
  claim: Pick<ClaimView, "id" | "workEmail">;
  back: FormReturn;
}) {
  const claimPath = `/account/claims/${claim.id}`;
  return (
    <div className="grid gap-8">
      <form
        id="form"
        method="post"
        action={`${claimPath}/mailbox-confirmation`}
        noValidate
      >
        <Problems back={back} />
        <p className="mb-6">
          We mailed six digits to{" "}
          <strong className="font-semibold wrap-anywhere">
            {claim.workEmail}
          </strong>
          .
        </p>
        <div className="grid gap-6">
          <CodeField
            label="Code from your work mailbox"
            help="Spaces do not matter."
            error={problemWith(back, "code")}
            focused={back.errors.length === 0}
          />
          <div>
            <Button look="primary">Confirm the mailbox</Button>
          </div>
        </div>
      </form>
      <form
        method="post"
        action={`${claimPath}/mailbox-code`}
        className="flex flex-wrap items-center gap-x-4 gap-y-2 text-[0.9375rem] text-quiet"
      >
        <p>No mail? Look in quarantine or junk first.</p>
        <Button>Send another code</Button>
      </form>
    </div>
  );
}
