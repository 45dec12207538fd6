"use client";

import { useState, type ReactNode } from "react";
import { Button, type ButtonLook } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

/** A button and the dialog it opens. */
export function DialogButton({
  label,
  title,
  look,
  children,
}: {
  label: string;
  title: string;
  look?: ButtonLook;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="button"
        look={look ?? "plain"}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog title={title} open={open} onClose={() => setOpen(false)}>
        {children}
      </Dialog>
    </>
  );
}
