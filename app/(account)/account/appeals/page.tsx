import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page.tsx";
import { AppealAside } from "#components/account/appeal-aside.tsx";
import { AppealForms } from "#components/account/appeal-forms.tsx";
import { AppealHistory } from "#components/account/appeal-history.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { Problems } from "#components/account/problems.tsx";
import { Section } from "#components/account/section.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { loadReaderAppeals } from "#domain/subscribers/appeals/loaders.ts";

export const metadata: Metadata = { title: "Have another person look" };

export default async function AppealsPage(props: {
  searchParams: SearchParams;
}) {
  const reader = await requireSubscriber("/account/appeals");
  const { matters, appeals } = await loadReaderAppeals(reader.subscriberId);
  const back = await loadFormReturn(props.searchParams);
  const { sent } = await props.searchParams;
  const isSent = sent !== undefined && back.errors.length === 0;
  return (
    <AccountPage
      title="Have another person look"
      intro="If you think a decision about you was wrong, say why. Somebody who was not part of it looks at everything anew."
      aside={<AppealAside />}
    >
      <Problems back={back} />
      {isSent ? (
        <div className="mb-9">
          <Notice tone="good" title="We have your appeal" live>
            <p>We also mailed you until when it is answered.</p>
          </Notice>
        </div>
      ) : null}
      <AppealForms matters={matters} back={back} />
      {appeals.length > 0 ? (
        <Section id="appeals" title="Your appeals">
          <AppealHistory appeals={appeals} />
        </Section>
      ) : null}
    </AccountPage>
  );
}
