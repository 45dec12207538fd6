"use client";

import { useEffect } from "react";

const every = 1500;
const tries = 40;

/** Shows the decision as soon as there is one; without script there is a link. */
export function DecisionWatcher() {
  useEffect(() => {
    let left = tries;
    const timer = setInterval(() => {
      left -= 1;
      if (left <= 0) clearInterval(timer);
      void isDecided().then((decided) => {
        if (decided) window.location.reload();
      });
    }, every);
    return () => clearInterval(timer);
  }, []);
  return null;
}

async function isDecided(): Promise<boolean> {
  try {
    const answer = await fetch("/api/me", { cache: "no-store" });
    const me = (await answer.json()) as { standing?: string | null };
    return answer.ok && me.standing !== "checking";
  } catch {
    return false;
  }
}
