"use client";

import { Button } from "#components/desk/button.tsx";

/** Opens the browser's own printing, which works without this button too. */
export function PrintButton() {
  return (
    <Button type="button" look="primary" onClick={() => window.print()}>
      Print
    </Button>
  );
}
