"use client";

import { useEffect } from "react";

/**
 * Single keys open the panel they are drawn on. Not while typing, and not with
 * a modifier, so that they never catch another command (WCAG 2.1.4).
 */
export function ClaimShortcuts({ panels }: { panels: Record<string, string> }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat)
        return;
      if (isTyping(event.target)) return;
      const id = panels[event.key.toLowerCase()];
      const panel = id ? document.getElementById(id) : null;
      if (!(panel instanceof HTMLDetailsElement)) return;
      event.preventDefault();
      panel.open = true;
      panel.querySelector<HTMLElement>("select, textarea")?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [panels]);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable], dialog") !==
      null
  );
}
