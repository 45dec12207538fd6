"use client";

import { useState } from "react";
import { Button } from "#components/desk/button.tsx";
import { newReferenceId } from "#components/desk/editor/reference-fields.ts";
import { TextArea } from "#components/desk/field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { parseReference } from "#domain/references/parse.ts";
import { referenceTypes } from "#components/desk/editor/reference-fields.ts";
import type { Reference } from "#domain/references/schema.ts";

/** Reads references from lines in AMA style and shows how it read them. */
export function PasteReference({
  onAdd,
  onClose,
}: {
  onAdd: (references: Reference[]) => void;
  onClose: () => void;
}) {
  const [lines, setLines] = useState("");
  const read = lines
    .split("\n")
    .map((line) => line.replace(/^\s*\d+[.)]\s+/, "").trim())
    .filter(Boolean)
    .map((line) => parseReference(line, newReferenceId()));
  return (
    <Dialog title="Paste references" open onClose={onClose}>
      <div className="grid gap-4 text-sm">
        <TextArea
          name="pasted-references"
          label="One reference a line, in AMA style"
          rows={6}
          value={lines}
          onChange={(event) => setLines(event.target.value)}
        />
        <ul role="status" className="grid gap-1">
          {read.map(({ reference, unsure }, index) => (
            <li key={index} className="text-[0.8125rem]">
              <span className="font-semibold">{nameOf(reference.type)}</span>
              {unsure.length ? (
                <span className="text-warm"> · {unsure.join("; ")}</span>
              ) : (
                <span className="text-good"> · read completely</span>
              )}
            </li>
          ))}
        </ul>
        <div className="flex gap-2.5">
          <Button
            type="button"
            look="primary"
            disabled={read.length === 0}
            onClick={() => onAdd(read.map((one) => one.reference))}
          >
            {read.length === 1
              ? "Add 1 reference"
              : `Add ${read.length} references`}
          </Button>
          <Button type="button" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function nameOf(type: Reference["type"]): string {
  return referenceTypes.find((one) => one.value === type)?.label ?? type;
}
