import type { Metadata } from "next";
import { redirect } from "next/navigation";
import {
  AccountPage,
  AsideSection,
} from "#components/account/account-page.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { CodeForm, SendAgainForm } from "#components/account/code-form.tsx";
import { DemoMailboxHint } from "#components/account/demo-mailbox-hint.tsx";
import { loadFormReturn, loadSignInRequest } from "#domain/sessions/loaders.ts";
import { env } from "#lib/env.ts";

export const metadata: Metadata = { title: "Enter your code" };

export default async function CodePage(props: { searchParams: SearchParams }) {
  const request = await loadSignInRequest((await props.searchParams).request);
  if (!request || request.consumedAt) redirect("/sign-in");
  const back = await loadFormReturn(props.searchParams);
  return (
    <AccountPage
      title="Enter your code"
      intro={
        <p>
          We mailed six digits to{" "}
          <strong className="font-semibold wrap-anywhere text-ink">
            {request.email}
          </strong>
          . The mail holds a link as well, if you would rather press that.
        </p>
      }
      aside={<NoMail email={request.email} next={request.returnTo} />}
    >
      {env().demo ? <DemoMailboxHint /> : null}
      <CodeForm back={back} request={request.id} />
    </AccountPage>
  );
}

function NoMail({ email, next }: { email: string; next: string }) {
  return (
    <AsideSection title="No mail?">
      <p className="text-quiet">
        It can take a minute. Hospital mail filters sometimes hold it back: look
        in quarantine or junk.
      </p>
      <SendAgainForm email={email} next={next} />
      <p>
        <a href={`/sign-in?next=${encodeURIComponent(next)}`} className="tap">
          Use another address
        </a>
      </p>
    </AsideSection>
  );
}
