"use client";

import { useEffect, useRef, useState } from "react";

const address = "/account/claims/drafts";
/** The reader's word is given anew each time; it is never kept. */
const notKept = "attested";
/** Milliseconds until what could not be kept is tried again. */
const retryAfter = 15_000;

/**
 * Keeps what was typed when a field is left, so that a closed lid loses
 * nothing. Without it the button beside it does the same by hand.
 */
export function DraftKeeper({ openedAt }: { openedAt: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    const form = place.current?.closest("form");
    return form ? keep(form, openedAt, setKept) : undefined;
  }, [openedAt]);
  return (
    <p ref={place} className="text-sm text-quiet">
      {isKept ? "What you typed is kept." : null}
    </p>
  );
}

function keep(
  form: HTMLFormElement,
  openedAt: string,
  onKept: (kept: boolean) => void,
) {
  let last = typedInto(form);
  let isSent = false;
  let turn = 0;
  const save = () => {
    const typed = typedInto(form);
    if (!isSent && typed !== last) void send(typed);
  };
  // What is sent first may arrive last: each goes with its turn, and only the
  // answer to the newest says whether what stands here is kept.
  const send = async (typed: string) => {
    last = typed;
    turn += 1;
    const mine = turn;
    const values = JSON.parse(typed) as object;
    const isKept = await post({ ...values, openedAt, turn });
    if (mine !== turn || isSent) return;
    onKept(isKept);
    if (isKept) return;
    last = "";
    setTimeout(save, retryAfter);
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
    stop();
    form.removeEventListener("focusout", save);
    form.removeEventListener("change", save);
    form.removeEventListener("submit", stop);
    document.removeEventListener("visibilitychange", save);
  };
}

function typedInto(form: HTMLFormElement): string {
  const values = new FormData(form);
  values.delete(notKept);
  return JSON.stringify(Object.fromEntries(values));
}

/** A draft that could not be kept is no loss yet: the form still holds it. */
async function post(draft: object): Promise<boolean> {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(draft),
      keepalive: true,
    });
    return answer.ok;
  } catch {
    return false;
  }
}
