"use client";

import { useState } from "react";
import { Button } from "#components/desk/button.tsx";
import { CheckField } from "#components/desk/field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { formatAma } from "#domain/references/ama.ts";
import type { Reference } from "#domain/references/schema.ts";

/** Picks the references of one citation mark. */
export function CitationDialog({
  references,
  cited,
  onCite,
  onClose,
}: {
  references: readonly Reference[];
  /** What the selected mark cites now; empty for a new one. */
  cited: readonly string[];
  onCite: (ids: string[]) => void;
  onClose: () => void;
}) {
  const [chosen, setChosen] = useState<readonly string[]>(cited);
  const toggle = (id: string) =>
    setChosen((before) =>
      before.includes(id)
        ? before.filter((one) => one !== id)
        : [...before, id],
    );
  return (
    <Dialog title="Cite references" open onClose={onClose}>
      {references.length === 0 ? (
        <p>Add a reference to the list first, then cite it here.</p>
      ) : (
        <fieldset className="grid max-h-[50vh] gap-1 overflow-y-auto text-sm">
          <legend className="sr-only">References to cite at this place</legend>
          {references.map((reference) => (
            <CheckField
              key={reference.id}
              name="cite"
              value={reference.id}
              checked={chosen.includes(reference.id)}
              onChange={() => toggle(reference.id)}
              label={formatAma(reference).text}
            />
          ))}
        </fieldset>
      )}
      <div className="mt-4 flex gap-2.5">
        <Button
          type="button"
          look="primary"
          disabled={chosen.length === 0 && cited.length === 0}
          onClick={() => onCite([...chosen])}
        >
          {chosen.length === 0 && cited.length > 0 ? "Remove citation" : "Cite"}
        </Button>
        <Button type="button" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Dialog>
  );
}
