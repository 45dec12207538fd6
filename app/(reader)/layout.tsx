import type { ReactNode } from "react";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { loadOffer } from "#domain/eligibility/loaders.ts";
import { loadReader } from "#domain/gate/loaders.ts";
import type { Reader } from "#domain/gate/schema.ts";
import { env } from "#lib/env.ts";

export default async function ReaderLayout({
  children,
}: {
  children: ReactNode;
}) {
  const reader = await loadReader();
  return (
    <SiteFrame
      siteName={env().siteName}
      signedIn={isSignedIn(reader)}
      offer={isQualified(reader) ? null : await loadOffer()}
    >
      {children}
    </SiteFrame>
  );
}

function isSignedIn(reader: Reader): boolean {
  if (reader.kind === "impersonal") return reader.audience === "qualified";
  return reader.kind !== "visitor";
}

/** Those who already have what the offer offers are spared it. */
function isQualified(reader: Reader): boolean {
  if (reader.kind === "impersonal") return reader.audience === "qualified";
  if (reader.kind === "visitor") return false;
  return reader.kind === "staff" || reader.standing.state === "qualified";
}
