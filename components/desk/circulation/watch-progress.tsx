"use client";

import { useEffect, useState } from "react";
import { stateWords } from "#components/desk/circulation/words.ts";
import type { ExportState } from "#domain/circulation/schema.ts";

const every = 2000;

/**
 * How far an export is. Without script the link looks again; with it the page
 * is asked every two seconds, and shown anew once the export is over.
 */
export function WatchProgress({
  address,
  done,
  total,
  state,
}: {
  address: string;
  done: number;
  total: number;
  state: ExportState;
}) {
  const [now, setNow] = useState({ done, total });
  useEffect(() => {
    const timer = setInterval(() => void look().then(setNow), every);
    return () => clearInterval(timer);
  }, []);
  const percent = now.total ? Math.floor((100 * now.done) / now.total) : 0;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <label className="flex items-center gap-3">
        <span>
          {stateWords[state]}, {percent} %
        </span>
        <progress
          data-done={now.done}
          data-total={now.total}
          value={now.done}
          max={now.total || 1}
          className="h-2.5 w-44 accent-accent"
        />
      </label>
      <a href={address} className="inline-flex min-h-[34px] items-center">
        Look again
      </a>
    </div>
  );
}

async function look(): Promise<{ done: number; total: number }> {
  const answer = await fetch(window.location.href);
  const page = new DOMParser().parseFromString(
    await answer.text(),
    "text/html",
  );
  const bar = page.querySelector<HTMLElement>("progress[data-total]");
  if (!bar) window.location.reload();
  return {
    done: Number(bar?.dataset.done ?? 1),
    total: Number(bar?.dataset.total ?? 1),
  };
}
