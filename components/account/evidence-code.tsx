import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** Eight digits from a mailbox or a letter. */
export function EvidenceCodeForm({
  action,
  label,
  help,
  back,
}: {
  action: string;
  label: string;
  help: string;
  back: FormReturn;
}) {
  return (
    <form id="form" method="post" action={action} noValidate>
      <Problems back={back} />
      <div className="grid gap-6">
        <Field
          name="code"
          label={label}
          help={help}
          error={problemWith(back, "code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          required
          className="max-w-64 font-mono text-2xl tracking-[0.15em]"
        />
        <div>
          <Button look="primary">Confirm the code</Button>
        </div>
      </div>
    </form>
  );
}

/** Back to the list of ways. */
export function BackToWays() {
  return (
    <p className="mt-8 text-[0.9375rem]">
      <a href="/account/claim/evidence" className="tap">
        Other ways to show it is you
      </a>
    </p>
  );
}
