"use client";

import { useEffect, useRef, useState } from "react";

const address = "/account/claims/drafts";
/** The reader's word is given anew each time; it is never kept. */
const notKept = "attested";

/**
 * Keeps what was typed when a field is left, so that a closed lid loses
 * nothing. Without it the button beside it does the same by hand.
 */
export function DraftKeeper() {
  const place = useRef<HTMLParagraphElement>(null);
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    const form = place.current?.closest("form");
    return form ? keep(form, setKept) : undefined;
  }, []);
  return (
    <p ref={place} className="text-sm text-quiet">
      {isKept ? "What you typed is kept." : null}
    </p>
  );
}

function keep(form: HTMLFormElement, onKept: (kept: boolean) => void) {
  let last = typedInto(form);
  let isSent = false;
  const save = () => {
    const typed = typedInto(form);
    if (isSent || typed === last) return;
    last = typed;
    void post(typed).then(onKept);
  };
  const stop = () => {
    isSent = true;
  };
  form.addEventListener("focusout", save);
  form.addEventListener("change", save);
  form.addEventListener("submit", stop);
  // On a phone a page is often hidden and never comes back.
  document.addEventListener("visibilitychange", save);
  return () => {
    form.removeEventListener("focusout", save);
    form.removeEventListener("change", save);
    form.removeEventListener("submit", stop);
    document.removeEventListener("visibilitychange", save);
  };
}

function typedInto(form: HTMLFormElement): string {
  const values = Object.fromEntries(new FormData(form));
  delete values[notKept];
  return JSON.stringify(values);
}

/** A draft that could not be kept is no loss yet: the form still holds it. */
async function post(body: string): Promise<boolean> {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      keepalive: true,
    });
    return answer.ok;
  } catch {
    return false;
  }
}
