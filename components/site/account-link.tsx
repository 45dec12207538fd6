"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { buttonClass } from "#components/ui/button.tsx";

type Me = { signedIn: boolean; name: string | null; staff: boolean };

async function loadMe(): Promise<Me> {
  const answer = await fetch("/api/me", { cache: "no-store" });
  if (!answer.ok) throw new Error(`/api/me answered ${answer.status}`);
  return (await answer.json()) as Me;
}

/**
 * Covers a page that the Back button brought back from memory until the
 * server says who reads it; a reader who has signed out gets it anew.
 */
function guardReturn(event: PageTransitionEvent) {
  if (!event.persisted) return;
  const root = document.documentElement;
  root.dataset.checking = "";
  loadMe().then(
    (me) => {
      if (me.signedIn) delete root.dataset.checking;
      else location.reload();
    },
    () => location.reload(),
  );
}

const never = () => () => {};

/** Sign-in ends where it began; the sign-in pages themselves are no place. */
function returnHere(): string {
  const path = location.pathname + location.search;
  if (path === "/" || path.startsWith("/sign-in")) return "";
  return `?next=${encodeURIComponent(path)}`;
}

/**
 * The way in, or to one's account. The page itself is the same for everybody
 * who may read it, so the name is asked for here.
 */
export function AccountLink({ signedIn }: { signedIn: boolean }) {
  const [me, setMe] = useState<Me | null>(null);
  const next = useSyncExternalStore(never, returnHere, () => "");
  useEffect(() => {
    if (!signedIn) return;
    loadMe().then(setMe, () => setMe(null));
    addEventListener("pageshow", guardReturn);
    return () => removeEventListener("pageshow", guardReturn);
  }, [signedIn]);

  const look = `${buttonClass("plain")} !px-4`;
  if (!signedIn)
    return (
      <a href={`/sign-in${next}`} className={look}>
        Sign in
      </a>
    );
  return (
    <span className="flex items-center gap-4">
      {me?.staff ? (
        <a href="/admin" className="tap text-[0.9375rem] text-quiet">
          Desk
        </a>
      ) : null}
      <a href="/account" className={look}>
        Account
        {me?.name ? (
          <span className="max-w-32 truncate font-normal text-quiet max-sm:hidden">
            {me.name}
          </span>
        ) : null}
      </a>
    </span>
  );
}
