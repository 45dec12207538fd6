import { CodeField } from "#components/account/code-field.tsx";
import { Problems } from "#components/account/problems.tsx";
import { problemWith } from "#components/account/reasons.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** What goes and what stays, before anything is asked. */
export function WhatDeletionDoes() {
  return (
    <div className="mb-9 grid gap-6 text-[0.9375rem]/relaxed">
      <section aria-labelledby="goes" className="grid gap-2">
        <h2 id="goes" className="section-title">
          What goes
        </h2>
        <ul className="grid list-disc gap-1 ps-5 marker:text-rule">
          <li>Your name, addresses, NPI, license and employer, everywhere.</li>
          <li>Every document, code, draft and session; open requests close.</li>
          <li>What you or we wrote about you in words of our own.</li>
          <li>Everything you agreed to.</li>
        </ul>
      </section>
      <section aria-labelledby="stays" className="grid gap-2">
        <h2 id="stays" className="section-title">
          What stays
        </h2>
        <p>
          That somebody of your profession, in your state, was qualified from
          one day to another, and by which rules that was decided. It names
          nobody. Circulation audits count it, for three years and more.
        </p>
        <p>
          If your account is on hold, an unreadable fingerprint of its address
          and number stays too, so that deleting the account does not end the
          hold.
        </p>
      </section>
    </div>
  );
}

/** A code first: somebody else may have found this device signed in. */
export function DeletionCodeForm({ back }: { back: FormReturn }) {
  return (
    <form method="post" action="/account/deletion/codes">
      <Problems back={back} />
      <Button look="danger">Mail me the code to delete it</Button>
    </form>
  );
}

export function DeletionForm({ back }: { back: FormReturn }) {
  return (
    <form method="post" action="/account/deletion/confirmation" noValidate>
      <Problems back={back} />
      <div className="grid gap-6">
        <Checkbox
          name="understood"
          value="yes"
          label="I understand that this cannot be undone."
          error={problemWith(back, "understood")}
          defaultChecked={back.values.understood === "yes"}
          required
        />
        <CodeField
          label="Code from your mailbox"
          help="Good for fifteen minutes. Spaces do not matter."
          error={problemWith(back, "code")}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button look="danger">Delete my account</Button>
          <a href="/account" className="tap">
            Keep my account
          </a>
        </div>
      </div>
    </form>
  );
}
