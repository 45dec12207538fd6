import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

type Returned = {
  state: string;
  code?: string | undefined;
  iss?: string | undefined;
  error?: string | undefined;
};

/** What a provider sent back, to be used by pressing the button, once. */
export function AssertionReturn({
  claimId,
  returned,
}: {
  claimId: string;
  returned: Returned;
}) {
  const isRefused = returned.error !== undefined;
  return (
    <form
      method="post"
      action={`/account/claims/${claimId}/assertion/confirmation`}
      className="grid gap-6"
    >
      {Object.entries(returned).map(([name, value]) =>
        value === undefined ? null : (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      {isRefused ? (
        <Notice tone="warm" title="The sign-in there was not finished">
          <p>
            Nothing about you was passed on, and your request waits as before.
          </p>
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary">
          {isRefused ? "Back to the other ways" : "Continue"}
        </Button>
      </div>
    </form>
  );
}

/** The link out. A link, because our policy lets no form end elsewhere. */
export function AssertionStartLink({
  start,
}: {
  start: { label: string; host: string; url: string };
}) {
  return (
    <div className="grid gap-6">
      <p>
        You go on to{" "}
        <strong className="font-semibold wrap-anywhere">{start.host}</strong>{" "}
        and come back here when you have signed in. We see neither your password
        nor anything you do there.
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <ButtonLink look="primary" href={start.url} rel="noreferrer">
          Go to {start.label}
        </ButtonLink>
        <ButtonLink href="/account/claim/evidence">Not now</ButtonLink>
      </div>
    </div>
  );
}
