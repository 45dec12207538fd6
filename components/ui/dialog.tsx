"use client";

import { useEffect, useId, useRef, type ReactNode } from "react";
import { CloseButton } from "#components/ui/close-button.tsx";

/**
 * The browser's modal dialog: focus moves in and returns, Escape closes. Its
 * content stays in the document, so closing loses nothing that was typed.
 */
export function Dialog({
  title,
  open,
  onClose,
  children,
}: {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  useEffect(() => closeOnBackdrop(dialog.current), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-[10px] border border-rule bg-raised text-ink shadow-raised backdrop:bg-black/40"
    >
      <div className="p-5 sm:p-7">
        <header className="mb-3 flex items-start gap-3">
          <h2
            id={heading}
            className="flex-1 pt-1.5 font-serif text-2xl/tight font-semibold"
          >
            {title}
          </h2>
          <CloseButton
            closes={title}
            className="-mt-1 -mr-3"
            onClick={() => dialog.current?.close()}
          />
        </header>
        {children}
      </div>
    </dialog>
  );
}

// The content fills the dialog, so a press on the dialog itself is outside.
function closeOnBackdrop(dialog: HTMLDialogElement | null) {
  const press = ({ target }: MouseEvent) => {
    if (target === dialog) dialog?.close();
  };
  dialog?.addEventListener("mousedown", press);
  return () => dialog?.removeEventListener("mousedown", press);
}
