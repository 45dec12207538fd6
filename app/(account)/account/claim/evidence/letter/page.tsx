import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { BackToWays } from "#components/account/evidence-code.tsx";
import { EvidenceLetter } from "#components/account/evidence-letter.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { loadEvidenceView } from "#domain/eligibility/evidence/loaders.ts";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";

export const metadata: Metadata = { title: "A letter to your practice" };

export default async function LetterPage(props: {
  searchParams: SearchParams;
}) {
  const reader = await requireSubscriber("/account/claim/evidence/letter");
  const view = await loadEvidenceView(reader.subscriberId);
  const isOpen = view?.ways.includes("letter") || view?.letter?.isLive;
  if (!view || !isOpen) redirect("/account/claim/evidence");
  return (
    <AccountPage
      title="A letter to your practice"
      intro="Whoever holds the letter is at your practice; the code in it shows us that."
    >
      <EvidenceLetter
        view={view}
        back={await loadFormReturn(props.searchParams)}
      />
      <BackToWays />
    </AccountPage>
  );
}
