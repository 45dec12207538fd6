import { problems } from "#components/account/reasons.ts";
import { ErrorSummary } from "#components/ui/notice.tsx";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** What is wrong with the form below, read out first. */
export function Problems({ back }: { back: FormReturn }) {
  const errors = problems(back);
  if (errors.length === 0) return null;
  return (
    <div
      tabIndex={-1}
      // A page that came back with errors is read from them on.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      className="mb-7 outline-none"
    >
      <ErrorSummary errors={errors} />
    </div>
  );
}
