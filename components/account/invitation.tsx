import { Problems } from "#components/account/problems.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import type { FormReturn } from "#lib/form-return-schema.ts";

/** An invitation is for an account, so the account comes first. */
export function SignInFirst({ token }: { token: string }) {
  const here = `/staff-invitation?token=${encodeURIComponent(token)}`;
  return (
    <div className="grid gap-6">
      <p>
        Sign in with the address you work with, and you come back here. The same
        step opens an account if you have none.
      </p>
      <div>
        <ButtonLink
          look="primary"
          href={`/sign-in?next=${encodeURIComponent(here)}`}
        >
          Sign in first
        </ButtonLink>
      </div>
    </div>
  );
}

export function InvitationForm({
  back,
  token,
  email,
}: {
  back: FormReturn;
  token: string;
  email: string;
}) {
  return (
    <form id="form" method="post" action="/staff-invitation/acceptance">
      <Problems back={back} />
      <input type="hidden" name="token" value={token} />
      <p className="mb-6">
        You are signed in as{" "}
        <strong className="font-semibold wrap-anywhere">{email}</strong>. This
        account will become staff.
      </p>
      <Button look="primary">Accept the invitation</Button>
    </form>
  );
}

export function InvitationSpent() {
  return (
    <div className="grid gap-6">
      <p>
        It was already accepted, or it is more than three days old. If you
        accepted it yourself, sign in as usual. Otherwise ask an administrator
        for a new one.
      </p>
      <div>
        <ButtonLink href="/sign-in?next=%2Fadmin">Sign in</ButtonLink>
      </div>
    </div>
  );
}
