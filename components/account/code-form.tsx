import { CodeField } from "#components/account/code-field.tsx";
import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button } from "#components/ui/button.tsx";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** Where the mailed code is typed. */
export function CodeForm({
  back,
  request,
}: {
  back: FormReturn;
  request: string;
}) {
  return (
    <form id="form" method="post" action="/sign-in/sessions" noValidate>
      <Problems back={back} />
      <input type="hidden" name="request" value={request} />
      <div className="grid gap-6">
        <CodeField
          label="Six-digit code"
          help="Good for ten minutes. Spaces do not matter."
          error={problemWith(back, "code")}
          focused={back.errors.length === 0}
        />
        <div>
          <Button look="primary">Sign in</Button>
        </div>
      </div>
    </form>
  );
}

/** Another code to the same address; the earlier one stays good for its time. */
export function SendAgainForm({
  email,
  next,
}: {
  email: string;
  next: string;
}) {
  return (
    <form method="post" action="/sign-in/codes">
      <input type="hidden" name="email" value={email} />
      <input type="hidden" name="next" value={next} />
      <Button>Send another code</Button>
    </form>
  );
}
