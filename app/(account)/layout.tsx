import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { loadReader } from "#domain/gate/loaders.ts";
import { env } from "#lib/env.ts";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function AccountLayout({
  children,
}: {
  children: ReactNode;
}) {
  const reader = await loadReader();
  return (
    <SiteFrame
      siteName={env().siteName}
      signedIn={"sessionId" in reader}
      offer={null}
    >
      {children}
    </SiteFrame>
  );
}
