import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** An address to mail a code to: the same for new and returning readers. */
export function SignInForm({ back, next }: { back: FormReturn; next: string }) {
  const isFresh = back.errors.length === 0;
  return (
    <form id="form" method="post" action="/sign-in/codes" noValidate>
      <Problems back={back} />
      <input type="hidden" name="next" value={next} />
      <div className="grid gap-6">
        <Field
          name="email"
          type="email"
          label="E-mail address"
          help="Your work address, if you can: it often proves on the spot that you may read."
          error={problemWith(back, "email")}
          defaultValue={valueOf(back, "email")}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          required
          // The one thing to do on its page.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={isFresh}
        />
        <div>
          <Button look="primary">Mail me a code</Button>
        </div>
      </div>
    </form>
  );
}
