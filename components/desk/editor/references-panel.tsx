"use client";

import { useState } from "react";
import { Button } from "#components/desk/button.tsx";
import { PasteReference } from "#components/desk/editor/paste-reference.tsx";
import { newReferenceId } from "#components/desk/editor/reference-fields.ts";
import { ReferenceForm } from "#components/desk/editor/reference-form.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { formatAma } from "#domain/references/ama.ts";
import type { Reference } from "#domain/references/schema.ts";

type Open =
  | { kind: "none" }
  | { kind: "paste" }
  | { kind: "form"; reference: Reference; fresh: boolean };

function emptyReference(): Reference {
  return {
    type: "journal-article",
    id: newReferenceId(),
    authors: [],
    title: "",
    journal: "",
    year: "",
  };
}

/** The references list beside the text: add, change, remove. */
export function ReferencesPanel({
  references,
  numbers,
  onChange,
}: {
  /** In the order shown: by first use. */
  references: readonly Reference[];
  numbers: ReadonlyMap<string, number>;
  onChange: (references: Reference[]) => void;
}) {
  const [open, setOpen] = useState<Open>({ kind: "none" });
  const close = () => setOpen({ kind: "none" });
  const keep = (reference: Reference) => {
    const known = references.some((one) => one.id === reference.id);
    onChange(
      known
        ? references.map((one) => (one.id === reference.id ? reference : one))
        : [...references, reference],
    );
    close();
  };
  const remove = (id: string) =>
    onChange(references.filter((one) => one.id !== id));
  return (
    <section
      aria-labelledby="references-title"
      id="references"
      className="rounded-[10px] border border-rule bg-raised p-4"
    >
      <h2 id="references-title" className="text-[0.9375rem] font-semibold">
        References ({references.length})
      </h2>
      <p className="mt-1 text-[0.8125rem] text-quiet">
        Numbered by first use in the text.
      </p>
      <ol className="my-3 grid gap-2.5">
        {references.map((reference) => (
          <ReferenceItem
            key={reference.id}
            reference={reference}
            number={numbers.get(reference.id)}
            onEdit={() => setOpen({ kind: "form", reference, fresh: false })}
            onRemove={() => remove(reference.id)}
          />
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button
          type="button"
          onClick={() =>
            setOpen({ kind: "form", reference: emptyReference(), fresh: true })
          }
        >
          Add reference
        </Button>
        <Button type="button" onClick={() => setOpen({ kind: "paste" })}>
          Paste AMA lines
        </Button>
      </div>
      <OpenDialog
        open={open}
        onKeep={keep}
        onAdd={(added) => {
          onChange([...references, ...added]);
          close();
        }}
        onClose={close}
      />
    </section>
  );
}

function OpenDialog({
  open,
  onKeep,
  onAdd,
  onClose,
}: {
  open: Open;
  onKeep: (reference: Reference) => void;
  onAdd: (references: Reference[]) => void;
  onClose: () => void;
}) {
  if (open.kind === "none") return null;
  if (open.kind === "paste")
    return <PasteReference onAdd={onAdd} onClose={onClose} />;
  return (
    <Dialog
      title={open.fresh ? "New reference" : "Reference"}
      open
      onClose={onClose}
    >
      <ReferenceForm
        reference={open.reference}
        fresh={open.fresh}
        onSave={onKeep}
        onCancel={onClose}
      />
    </Dialog>
  );
}

function ReferenceItem({
  reference,
  number,
  onEdit,
  onRemove,
}: {
  reference: Reference;
  number: number | undefined;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const name = number ? `reference ${number}` : "uncited reference";
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)] border-t border-rule pt-2.5">
      <span className="font-semibold text-accent tabular-nums">
        {number ? `${number}.` : "–"}
      </span>
      <div className="min-w-0">
        <p className="text-[0.8125rem] wrap-anywhere">
          {formatAma(reference).text}
        </p>
        {number ? null : (
          <p className="text-[0.8125rem] font-semibold text-warm">
            Not cited in the text
          </p>
        )}
        <div className="-ml-3 flex">
          <Button
            type="button"
            look="quiet"
            aria-label={`Edit ${name}`}
            onClick={onEdit}
          >
            Edit
          </Button>
          {number ? null : (
            <Button
              type="button"
              look="quiet"
              aria-label={`Remove ${name}: ${formatAma(reference).text}`}
              onClick={onRemove}
            >
              Remove
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
