"use client";

import { useEffect, useState } from "react";
import { Button, Key } from "#components/desk/button.tsx";
import { CheckField } from "#components/desk/field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

const keys: [key: string, does: string][] = [
  ["J", "The next claim of the list"],
  ["K", "The one before it"],
  ["N", "The claim that is due next and free"],
  ["A", "Approve"],
  ["M", "Ask for more"],
  ["D", "Decline"],
  ["L", "Record a look-up at a primary source"],
  ["V", "View the first document that waits"],
  ["/", "Find a claim"],
  ["?", "These keys"],
];
const choice = "precis-desk-keys";

/**
 * Single keys of the claims desk, all named in one dialog, where they can also
 * be turned off (WCAG 2.1.4). Not while typing, and not with a modifier, so
 * that they never catch another command.
 */
export function ClaimKeys() {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(choice) !== "off"), []);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat)
        return;
      if (isTyping(event.target)) return;
      if (event.key === "?") setOpen(true);
      else if (!follow(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);
  const turn = (isOn: boolean) => {
    setOn(isOn);
    localStorage.setItem(choice, isOn ? "on" : "off");
  };
  return (
    <>
      <Button
        type="button"
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
      >
        Keys <Key>?</Key>
      </Button>
      <Dialog title="Keys" open={open} onClose={() => setOpen(false)}>
        <dl className="grid grid-cols-[2.5rem_minmax(0,1fr)] items-baseline gap-y-2">
          {keys.map(([key, does]) => (
            <div key={key} className="contents">
              <dt>
                <Key>{key}</Key>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div className="mt-4 border-t border-rule pt-3">
          <CheckField
            label="Single keys work"
            name="single-keys"
            checked={on}
            onChange={(event) => turn(event.target.checked)}
          />
        </div>
      </Dialog>
    </>
  );
}

/** A dialog that was just closed may hold the focus for one more frame. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const dialog = target.closest("dialog");
  if (dialog) return dialog.open;
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

/** Does what the key is drawn on; false when nothing on this page has it. */
function follow(key: string): boolean {
  const name = key.toLowerCase();
  if (name === "j" || name === "k") return step(name === "j" ? 1 : -1);
  const place =
    name === "/"
      ? document.querySelector<HTMLElement>("input[type=search]")
      : [...document.querySelectorAll<HTMLElement>("[data-key]")].find(
          (element) => element.dataset.key === name,
        );
  if (!place) return false;
  if (place instanceof HTMLDetailsElement) {
    place.open = true;
    place
      .querySelector<HTMLElement>("select, textarea, input:not([type=hidden])")
      ?.focus();
  } else if (place instanceof HTMLInputElement) place.focus();
  else place.click();
  return true;
}

function step(by: 1 | -1): boolean {
  const links = [
    ...document.querySelectorAll<HTMLAnchorElement>("[data-claims] a"),
  ];
  const at = links.findIndex((link) => link.ariaCurrent === "true");
  const next = at < 0 ? links[0] : links[at + by];
  next?.click();
  return next !== undefined;
}
