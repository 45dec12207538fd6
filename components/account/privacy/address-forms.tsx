import { CodeField } from "#components/account/code-field.tsx";
import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** Where mail shall go from now on. */
export function NewAddressForm({ back }: { back: FormReturn }) {
  return (
    <form method="post" action="/account/address/codes" noValidate>
      <Problems back={back} />
      <div className="grid gap-6">
        <Field
          name="email"
          type="email"
          label="New e-mail address"
          help="We mail it a code; nothing changes until you enter it."
          error={problemWith(back, "email")}
          defaultValue={valueOf(back, "email")}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          required
        />
        <div>
          <Button look="primary">Mail the code</Button>
        </div>
      </div>
    </form>
  );
}

/** The code from the new mailbox. */
export function AddressCodeForm({ back }: { back: FormReturn }) {
  return (
    <form method="post" action="/account/address/confirmation" noValidate>
      <Problems back={back} />
      <div className="grid gap-6">
        <CodeField
          label="Code from the new mailbox"
          help="Good for fifteen minutes. Spaces do not matter."
          error={problemWith(back, "code")}
          focused={back.errors.length === 0}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button look="primary">Change the address</Button>
          <a href="/account/address" className="tap">
            Use another address
          </a>
        </div>
      </div>
    </form>
  );
}
