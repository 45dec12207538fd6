import type { Metadata } from "next";
import { PrivacyNotice } from "#components/about/privacy-notice.tsx";
import { WhatWeCheck } from "#components/about/what-we-check.tsx";
import { WhatWeKeep } from "#components/about/what-we-keep.tsx";
import { WhoQualifies } from "#components/about/who-qualifies.tsx";
import { PageIntro } from "#components/site/page-intro.tsx";
import {
  loadPrivacyNotice,
  loadProfessions,
} from "#domain/eligibility/loaders.ts";

export const metadata: Metadata = {
  title: "Who reads free",
  description:
    "Who qualifies for a free subscription, what is checked and what it proves, how long it takes, what is kept, and how to appeal.",
  alternates: { canonical: "/about" },
};

export default async function Page() {
  const notice = await loadPrivacyNotice();
  return (
    <div className="sheet pb-16">
      <PageIntro title="Who reads free">
        <p>
          Subscription is free for qualified healthcare professionals in the US.
          This is what each of those words means here, and what happens to what
          you tell us.
        </p>
      </PageIntro>
      <div className="max-w-[42rem] font-serif text-[1.125rem]/relaxed">
        <WhoQualifies professions={await loadProfessions()} />
        <WhatWeCheck />
        <WhatWeKeep />
        {notice ? <PrivacyNotice notice={notice} /> : null}
      </div>
    </div>
  );
}
