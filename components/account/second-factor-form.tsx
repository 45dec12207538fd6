import { CodeField } from "#components/account/code-field.tsx";
import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button } from "#components/ui/button.tsx";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** The code an authenticator app shows right now. */
export function SecondFactorForm({
  back,
  next,
  submit,
  focused = false,
}: {
  back: FormReturn;
  next: string;
  submit: string;
  focused?: boolean;
}) {
  return (
    <form
      id="form"
      method="post"
      action="/sign-in/second-factor/confirmation"
      noValidate
    >
      <Problems back={back} />
      <input type="hidden" name="next" value={next} />
      <div className="grid gap-6">
        <CodeField
          label="Code from the app"
          help="Six digits that change every 30 seconds; each works once."
          error={problemWith(back, "code")}
          focused={focused && back.errors.length === 0}
        />
        <div>
          <Button look="primary">{submit}</Button>
        </div>
      </div>
    </form>
  );
}
