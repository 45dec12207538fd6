import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountPage } from "#components/account/account-page.tsx";
import { DemoPeople } from "#components/account/demo-people.tsx";
import {
  demoOrganisation,
  demoProviders,
} from "#domain/eligibility/registry/demo.ts";
import { loadReader } from "#domain/gate/loaders.ts";
import { env } from "#lib/env.ts";

export const metadata: Metadata = { title: "People to try it as" };

export default async function DemoPeoplePage() {
  await loadReader();
  if (!env().demo) notFound();
  return (
    <AccountPage
      title="People to try it as"
      intro="None of them exists. Sign in with somebody’s work address, then type what stands here into the form."
    >
      <DemoPeople
        people={demoProviders.map((one) => ({ ...one, npi: one.record.npi }))}
        organisation={demoOrganisation}
      />
    </AccountPage>
  );
}
