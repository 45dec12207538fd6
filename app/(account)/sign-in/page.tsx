import type { Metadata } from "next";
import { redirect } from "next/navigation";
import {
  AccountPage,
  AsideSection,
} from "#components/account/account-page.tsx";
import { nextOf, type SearchParams } from "#components/account/paths.ts";
import { SignInForm } from "#components/account/sign-in-form.tsx";
import { Steps } from "#components/ui/steps.tsx";
import { loadReader } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "Sign in or subscribe" };

export default async function SignInPage(props: {
  searchParams: SearchParams;
}) {
  const next = nextOf((await props.searchParams).next);
  const reader = await loadReader();
  if ("sessionId" in reader) redirect(nextOf(next, "/account"));
  const back = await loadFormReturn(props.searchParams);
  return (
    <AccountPage
      title="Sign in or subscribe"
      intro="Tell us where to mail a six-digit code. There is no password, and it makes no difference whether you have been here before."
      aside={<NewHere />}
    >
      <SignInForm back={back} next={next} />
    </AccountPage>
  );
}

function NewHere() {
  return (
    <AsideSection title="New here? Three short steps">
      <Steps
        steps={[
          "Confirm your e-mail with a six-digit code",
          "Tell us your profession and NPI or license",
          "We check it, usually in seconds",
        ]}
      />
      <p className="text-quiet">
        Subscription is free for qualified healthcare professionals in the US.{" "}
        <a href="/about">Who qualifies, and what we keep</a>
      </p>
    </AsideSection>
  );
}
