import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { nextOf, type SearchParams } from "#components/account/paths.ts";
import { SignInForm } from "#components/account/sign-in-form.tsx";
import { Farewell, NewHere } from "#components/account/sign-in-words.tsx";
import { loadReader } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Sign in or subscribe" };

export default async function SignInPage(props: {
  searchParams: SearchParams;
}) {
  const { deleted, ...query } = await props.searchParams;
  const next = nextOf(query.next);
  const reader = await loadReader();
  if ("sessionId" in reader) redirect(nextOf(next, "/account"));
  const back = await loadFormReturn(props.searchParams);
  return (
    <AccountPage
      title="Sign in or subscribe"
      intro="Tell us where to mail a six-digit code. There is no password, and it makes no difference whether you have been here before."
      aside={<NewHere />}
    >
      {deleted === undefined ? null : <Farewell />}
      <SignInForm back={back} next={next} />
    </AccountPage>
  );
}
