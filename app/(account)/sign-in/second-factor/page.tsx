import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import {
  nextOf,
  withNext,
  type SearchParams,
} from "#components/account/paths.ts";
import { SecondFactorForm } from "#components/account/second-factor-form.tsx";
import { SecondFactorSetup } from "#components/account/second-factor-setup.tsx";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn, loadStaffFactor } from "#domain/sessions/loaders.ts";
import { setupSecret, totpFor } from "#domain/sessions/totp.ts";

export const metadata: Metadata = { title: "Second step of sign-in" };

export default async function SecondFactorPage(props: {
  searchParams: SearchParams;
}) {
  const next = nextOf((await props.searchParams).next, "/admin");
  const reader = await requireSubscriber(
    withNext("/sign-in/second-factor", next),
  );
  if (reader.kind !== "staff") notFound();
  if (reader.secondFactor) redirect(next);
  const factor = await loadStaffFactor(reader.subscriberId);
  const back = await loadFormReturn(props.searchParams);
  if (factor?.totpConfirmedAt)
    return (
      <AccountPage
        title="Second step"
        intro="Open your authenticator app and enter the six digits it shows for this site."
      >
        <SecondFactorForm back={back} next={next} submit="Continue" focused />
      </AccountPage>
    );
  const secret = setupSecret(reader.subscriberId);
  return (
    <AccountPage
      title="Set up your second step"
      intro="Staff sign in with a mailed code and a code from an authenticator app on their phone. This is done once."
    >
      <SecondFactorSetup
        uri={totpFor(secret, reader.email).toString()}
        secret={secret.base32}
      >
        <SecondFactorForm back={back} next={next} submit="Finish set-up" />
      </SecondFactorSetup>
    </AccountPage>
  );
}
