"use client";

import { useSyncExternalStore } from "react";

const oneYear = 31_536_000;
const changed = "precis-choice";

/**
 * A choice this browser remembers in a cookie of its own; it says nothing
 * about the person. Undefined on the server, and until one is made.
 */
export function useChoice(
  name: string,
): [string | undefined, (value: string) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => recall(name),
    () => undefined,
  );
  return [value, (chosen) => remember(name, chosen)];
}

function subscribe(listen: () => void) {
  addEventListener(changed, listen);
  return () => removeEventListener(changed, listen);
}

function recall(name: string): string | undefined {
  return document.cookie
    .split("; ")
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

function remember(name: string, value: string) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${name}=${value}; Path=/; Max-Age=${oneYear}; SameSite=Lax${secure}`;
  dispatchEvent(new Event(changed));
}
