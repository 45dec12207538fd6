import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page.tsx";
import { DetailsForm } from "#components/account/privacy/details-form.tsx";
import { PrivacyLinks } from "#components/account/privacy/privacy-links.tsx";
import { Saved } from "#components/account/privacy/saved.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { loadHeldDetails } from "#domain/subscribers/details/loaders.ts";

export const metadata: Metadata = { title: "Correct your details" };

export default async function DetailsPage(props: {
  searchParams: SearchParams;
}) {
  const reader = await requireSubscriber("/account/details");
  const held = await loadHeldDetails(reader.subscriberId);
  const back = await loadFormReturn(props.searchParams);
  const { saved } = await props.searchParams;
  return (
    <AccountPage
      eyebrow="Your account"
      title="Correct your details"
      intro="Your name, profession, number and place were compared with public records, so another value there is a new request. The rest is yours to put right."
      aside={<PrivacyLinks current="/account/details" />}
    >
      {saved === undefined ? null : <Saved />}
      {held ? (
        <DetailsForm held={held} back={back} />
      ) : (
        <p className="text-quiet">
          There is nothing to correct: you have no qualification yet.
        </p>
      )}
      <p className="mt-10">
        <ButtonLink href="/account/claim?change">
          {held ? "Make a new request" : "Tell us your profession"}
        </ButtonLink>
      </p>
    </AccountPage>
  );
}
