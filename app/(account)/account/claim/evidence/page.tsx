import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { EvidenceShown } from "#components/account/evidence-shown.tsx";
import { EvidenceWays } from "#components/account/evidence-ways.tsx";
import { Kept } from "#components/account/kept.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { Problems } from "#components/account/problems.tsx";
import { Section } from "#components/account/section.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { loadEvidenceView } from "#domain/eligibility/evidence/loaders.ts";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "More ways to show it is you" };

export default async function EvidencePage(props: {
  searchParams: SearchParams;
}) {
  const reader = await requireSubscriber("/account/claim/evidence");
  const view = await loadEvidenceView(reader.subscriberId);
  if (!view || reader.suspended) redirect("/account/claim/status");
  const back = await loadFormReturn(props.searchParams);
  const { added } = await props.searchParams;
  return (
    <AccountPage
      title="More ways to show it is you"
      intro="Everything about a professional that can be looked up is public, so looking it up proves nobody. These ways do; one is often enough."
      aside={<Kept />}
    >
      <Problems back={back} />
      {added && back.errors.length === 0 ? (
        <div className="mb-9">
          <Notice tone="good" title="That is noted" live>
            <p>
              A person looks at your request with it. Anything more you show
              makes that quicker.
            </p>
          </Notice>
        </div>
      ) : null}
      <Section id="ways" title="What you can do">
        <EvidenceWays view={view} />
      </Section>
      <Section id="shown" title="What you have shown">
        <EvidenceShown shown={view.shown} />
      </Section>
    </AccountPage>
  );
}
