import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { Button } from "#components/ui/button.tsx";
import { linkEntrySchema } from "#domain/sessions/schema.ts";
import { env } from "#lib/env.ts";

// "same-origin" and not "no-referrer": under the latter a browser posts with
// `Origin: null`, which over plain http cannot be told from a foreign site.
export const metadata: Metadata = {
  title: "Confirm that it is you",
  referrer: "same-origin",
};

export default async function LinkPage(props: { searchParams: SearchParams }) {
  const { token } = await props.searchParams;
  const entry = linkEntrySchema.safeParse({ token });
  if (!entry.success) redirect("/sign-in");
  return (
    <AccountPage
      title="Confirm that it is you"
      intro={`Press the button to sign in to ${env().siteName} on this device. Some mail filters open every link, so opening this page alone signs nobody in.`}
    >
      <form method="post" action="/sign-in/sessions">
        <input type="hidden" name="token" value={entry.data.token} />
        <Button look="primary">Sign in on this device</Button>
      </form>
      <p className="mt-8 text-[0.9375rem] text-quiet">
        You did not ask for this? Close the page. Nothing happens.
      </p>
    </AccountPage>
  );
}
