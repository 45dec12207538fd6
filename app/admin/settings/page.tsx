import type { Metadata } from "next";
import { Card, CardTitle, PageHeader } from "#components/desk/page-header.tsx";
import { OfferForm } from "#components/desk/settings/offer-form.tsx";
import { TextList } from "#components/desk/texts/text-list.tsx";
import { loadOffer } from "#domain/eligibility/loaders.ts";
import { listTexts } from "#domain/eligibility/texts/queries.ts";
import { requireStaff } from "#domain/gate/loaders.ts";
import { loadFormReturn } from "#domain/sessions/loaders.ts";
import { errorOf, valueOf } from "#lib/form-return-schema.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage(
  props: PageProps<"/admin/settings">,
) {
  await requireStaff("administrator");
  const back = await loadFormReturn(props.searchParams);
  const offer = await loadOffer();
  return (
    <>
      <PageHeader title="Settings" />
      <Card className="grid max-w-3xl gap-3.5 p-5" aria-labelledby="offer">
        <CardTitle id="offer">The offer, version {offer.version}</CardTitle>
        <OfferForm
          text={valueOf(back, "text", offer.text)}
          error={errorOf(back, "text")}
        />
      </Card>
      <section aria-labelledby="texts" className="mt-6 grid max-w-3xl gap-2">
        <CardTitle id="texts">Texts readers agree to</CardTitle>
        <TextList texts={await listTexts()} />
      </section>
    </>
  );
}
