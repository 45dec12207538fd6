import type { Metadata } from "next";
import { Reading } from "./reading.tsx";
import { AccountPage } from "#components/account/account-page.tsx";
import { ClaimHistory } from "#components/account/claim-history.tsx";
import { Kept } from "#components/account/kept.tsx";
import { PrivacyLinks } from "#components/account/privacy/privacy-links.tsx";
import { Section } from "#components/account/section.tsx";
import { Sessions } from "#components/account/sessions.tsx";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadSessions } from "#domain/sessions/loaders.ts";
import { loadSubscriber } from "#domain/subscribers/loaders.ts";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountHomePage() {
  const reader = await requireSubscriber("/account");
  const sessions = await loadSessions(reader.subscriberId);
  const account = await loadSubscriber(reader.subscriberId);
  return (
    <AccountPage
      title="Your account"
      intro={
        <p className="wrap-anywhere">
          {reader.name ? `${reader.name}, ` : "Signed in as "}
          {reader.email}
        </p>
      }
      aside={
        <>
          <PrivacyLinks />
          <Kept />
        </>
      }
    >
      <Section id="reading" title="What you may read">
        <Reading reader={reader} suspended={suspensionOf(account)} />
      </Section>
      <Section id="requests" title="Your requests">
        <ClaimHistory claims={account?.claims ?? []} />
      </Section>
      <Section id="devices" title="Where you are signed in">
        <Sessions sessions={sessions} current={reader.sessionId} />
      </Section>
    </AccountPage>
  );
}

/** Why the account is on hold, while it is. */
function suspensionOf(
  account: Awaited<ReturnType<typeof loadSubscriber>>,
): string | null {
  const live = account?.suspensions.find((one) => one.restoredAt === null);
  return live?.reason ?? null;
}
