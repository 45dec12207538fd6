"use client";

import type { ReactNode } from "react";
import { CloseButton } from "#components/ui/close-button.tsx";
import { useChoice } from "#components/site/choice.ts";

/** The notice, until this version of its text is closed in this browser. */
export function DismissibleOffer({
  version,
  children,
}: {
  version: number;
  children: ReactNode;
}) {
  const [closed, remember] = useChoice("precis-offer");
  const close = () => {
    remember(String(version));
    document.getElementById("site-name")?.focus({ preventScroll: true });
  };
  return (
    <aside
      aria-label="Free subscription"
      data-offer={version}
      hidden={closed === String(version)}
      className="no-print border-b border-rule bg-wash text-[0.9375rem]"
    >
      <div className="sheet flex min-h-14 items-center gap-x-3 py-1">
        {children}
        <CloseButton
          closes="the subscription notice"
          className="-me-3 scripted"
          onClick={close}
        />
      </div>
    </aside>
  );
}
