import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import {
  InvitationForm,
  InvitationSpent,
  SignInFirst,
} from "#components/account/invitation.tsx";
import { loadReader } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { loadInvitation } from "#domain/subscribers/staff/loaders.ts";
import { env } from "#lib/env.ts";

// The address holds the token: no other site may learn it (see the link page).
export const metadata: Metadata = {
  title: "Staff invitation",
  referrer: "same-origin",
};

export default async function StaffInvitationPage(props: {
  searchParams: SearchParams;
}) {
  const { token } = await props.searchParams;
  const code = typeof token === "string" ? token : "";
  const reader = await loadReader();
  const invitation = await loadInvitation(code);
  if (!invitation)
    return (
      <AccountPage title="This invitation is over">
        <InvitationSpent />
      </AccountPage>
    );
  const back = await loadFormReturn(props.searchParams);
  return (
    <AccountPage
      title="Staff invitation"
      intro={`You are invited to work on ${env().siteName} as ${invitation.roles.join(" and ")}. Two short steps: accept, then set up an authenticator app.`}
    >
      {"sessionId" in reader ? (
        <InvitationForm back={back} token={code} email={reader.email} />
      ) : (
        <SignInFirst token={code} />
      )}
    </AccountPage>
  );
}
