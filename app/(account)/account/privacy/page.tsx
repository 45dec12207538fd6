import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page.tsx";
import { Problems } from "#components/account/problems.tsx";
import { HeldGroup } from "#components/account/privacy/held-group.tsx";
import { heldGroups } from "#components/account/privacy/held-words.ts";
import { PrivacyLinks } from "#components/account/privacy/privacy-links.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { Section } from "#components/account/section.tsx";
import { Button } from "#components/ui/button.tsx";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { loadHeldData } from "#domain/subscribers/held/loaders.ts";

export const metadata: Metadata = { title: "What we hold about you" };

export default async function PrivacyPage(props: {
  searchParams: SearchParams;
}) {
  const reader = await requireSubscriber("/account/privacy");
  const held = await loadHeldData(reader.subscriberId);
  const back = await loadFormReturn(props.searchParams);
  const groups = Object.entries(heldGroups) as [
    keyof typeof heldGroups,
    (typeof heldGroups)[keyof typeof heldGroups],
  ][];
  return (
    <AccountPage
      eyebrow="Your account"
      title="What we hold about you"
      intro="All of it, why, and for how long. Nothing about you is kept anywhere else, and nothing is sold or shared unless you agree to that by name."
      aside={<PrivacyLinks current="/account/privacy" />}
    >
      <Problems back={back} />
      <Section id="held" title="Stored under this account">
        <div className="border-t border-rule">
          {groups.map(([name, words]) => (
            <HeldGroup key={name} words={words} records={[held[name]].flat()} />
          ))}
        </div>
      </Section>
      <Section id="copy" title="Your own copy">
        <p className="mb-4 text-[0.9375rem] text-quiet">
          The same as one file, which people and programs can read (JSON).
        </p>
        <form method="post" action="/account/privacy/copies">
          <Button look="primary">Download my data</Button>
        </form>
      </Section>
    </AccountPage>
  );
}
