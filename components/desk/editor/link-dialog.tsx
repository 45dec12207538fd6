"use client";

import { useState } from "react";
import { Button } from "#components/desk/button.tsx";
import { TextField } from "#components/desk/field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

const addressForm = /^(?:https?:\/\/[^\s/]+\S*|mailto:[^\s@]+@\S+)$/i;

/** Asks for the address of a link; an empty one removes the link. */
export function LinkDialog({
  href,
  onLink,
  onClose,
}: {
  href: string;
  onLink: (href: string) => void;
  onClose: () => void;
}) {
  const [address, setAddress] = useState(href);
  const [error, setError] = useState<string>();
  return (
    <Dialog title="Link" open onClose={onClose}>
      <form
        className="grid gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = address.trim();
          if (wanted === "" || addressForm.test(wanted)) onLink(wanted);
          else setError("Begin with https://, http:// or mailto:.");
        }}
      >
        <TextField
          name="link-address"
          label="Address"
          value={address}
          error={error}
          autoFocus
          onChange={(event) => setAddress(event.target.value)}
        />
        <div className="flex flex-wrap gap-2.5">
          <Button look="primary">Set link</Button>
          {href ? (
            <Button type="button" look="danger" onClick={() => onLink("")}>
              Remove link
            </Button>
          ) : null}
          <Button type="button" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
