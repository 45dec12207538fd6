import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page.tsx";
import { DemoMailboxHint } from "#components/account/demo-mailbox-hint.tsx";
import {
  AddressCodeForm,
  NewAddressForm,
} from "#components/account/privacy/address-forms.tsx";
import { PrivacyLinks } from "#components/account/privacy/privacy-links.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { env } from "#lib/env.ts";

export const metadata: Metadata = { title: "Change your address" };

export default async function AddressPage(props: {
  searchParams: SearchParams;
}) {
  const reader = await requireSubscriber("/account/address");
  const back = await loadFormReturn(props.searchParams);
  const { sent } = await props.searchParams;
  return (
    <AccountPage
      eyebrow="Your account"
      title="Change your address"
      intro={
        <p>
          Your account belongs to{" "}
          <strong className="font-semibold wrap-anywhere text-ink">
            {reader.email}
          </strong>
          . When it moves, that address is told, and every other place you are
          signed in is signed out.
        </p>
      }
      aside={<PrivacyLinks current="/account/address" />}
    >
      {sent !== undefined && env().demo ? <DemoMailboxHint /> : null}
      {sent === undefined ? (
        <NewAddressForm back={back} />
      ) : (
        <AddressCodeForm back={back} />
      )}
    </AccountPage>
  );
}
