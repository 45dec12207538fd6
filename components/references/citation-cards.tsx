"use client";

import { useEffect, useRef } from "react";
import { CloseButton } from "#components/ui/close-button.tsx";
import { watchCitations } from "#components/references/watch-citations.ts";

/**
 * Shows the entry behind a citation number while it is hovered or focused.
 * An extra: without script the number is a plain link to the entry.
 */
export function CitationCards() {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (card.current) return watchCitations(card.current);
  }, []);
  return (
    <section ref={card} popover="manual" className="citation-card no-print">
      <div data-entry />
      <CloseButton closes="reference" className="close" />
    </section>
  );
}
