import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { DemoMailboxHint } from "#components/account/demo-mailbox-hint.tsx";
import {
  BackToWays,
  EvidenceCodeForm,
} from "#components/account/evidence-code.tsx";
import type { SearchParams } from "#components/account/paths.ts";
import { Button } from "#components/ui/button.tsx";
import { loadEvidenceView } from "#domain/eligibility/evidence/loaders.ts";
import { requireSubscriber } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { env } from "#lib/env.ts";

export const metadata: Metadata = { title: "The code in your Direct mailbox" };

export default async function DirectPage(props: {
  searchParams: SearchParams;
}) {
  const reader = await requireSubscriber("/account/claim/evidence/direct");
  const view = await loadEvidenceView(reader.subscriberId);
  if (!view?.ways.includes("direct-address"))
    redirect("/account/claim/evidence");
  const back = await loadFormReturn(props.searchParams);
  const claimPath = `/account/claims/${view.claimId}`;
  return (
    <AccountPage
      title="The code in your Direct mailbox"
      intro="We mail eight digits to your Direct address on record. They are good for half an hour."
    >
      {env().demo ? <DemoMailboxHint /> : null}
      <EvidenceCodeForm
        action={`${claimPath}/direct-confirmation`}
        label="Code from your Direct mailbox"
        help="Eight digits. Spaces do not matter."
        back={back}
      />
      <form
        method="post"
        action={`${claimPath}/direct-code`}
        className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-2 text-[0.9375rem] text-quiet"
      >
        <p>Direct mail is read in your records system, not in ordinary mail.</p>
        <Button>
          {view.directSent ? "Send another code" : "Mail me a code"}
        </Button>
      </form>
      <BackToWays />
    </AccountPage>
  );
}
