"use client";

import { useEffect, useState } from "react";
import {
  kindWords,
  number,
  percentOf,
  reasonText,
  size,
  stateWords,
  timeLeft,
} from "#components/desk/registry/words.ts";
import type { ListedLoad } from "#domain/eligibility/loads/schema.ts";

/** What JSON makes of a load. */
type Wired = Omit<ListedLoad, "startedAt" | "endedAt"> & {
  startedAt: string | Date;
  endedAt: string | Date | null;
};

const lookEvery = 1000;

async function lookFor(id: string): Promise<Wired | null> {
  const answer = await fetch("/admin/registry/progress", { cache: "no-store" });
  if (!answer.ok) return null;
  const { loads } = (await answer.json()) as { loads: Wired[] };
  return loads.find((load) => load.id === id) ?? null;
}

/** One load, looked at every second until it ends. */
export function LoadProgress({ load: first }: { load: Wired }) {
  const [load, setLoad] = useState(first);
  const over = load.endedAt !== null || load.isLost;
  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => {
      lookFor(first.id).then(
        (next) => next && setLoad(next),
        // The server is being restarted, perhaps: the next look tells.
        () => undefined,
      );
    }, lookEvery);
    return () => clearInterval(timer);
  }, [first.id, over]);
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-semibold wrap-anywhere">{load.file}</span>
        <span role="status">{stateWords[load.state]}</span>
      </p>
      {over ? <Ended load={load} /> : <Bar load={load} />}
    </div>
  );
}

function Bar({ load }: { load: Wired }) {
  const counted = load.state === "reading" || load.state === "checking";
  const seconds = (Date.now() - new Date(load.startedAt).getTime()) / 1000;
  const words = [
    load.kind ? kindWords[load.kind] : "",
    counted ? `${size(load.bytesRead)} of ${size(load.bytesTotal)}` : "",
    load.rows > 0 ? `${number(load.rows)} rows` : "",
    timeLeft({ ...load, seconds }),
  ];
  return (
    <>
      <progress
        aria-label={`Progress of ${load.file}`}
        max={100}
        value={counted ? percentOf(load) : undefined}
        className="load-bar"
      />
      <p className="text-quiet tabular-nums" suppressHydrationWarning>
        {words.filter(Boolean).join(", ")}
      </p>
    </>
  );
}

function Ended({ load }: { load: Wired }) {
  return (
    <p>
      {load.reason
        ? `${reasonText(load.reason, load.facts)} `
        : `${number(load.rows)} rows are loaded. `}
      <a href="/admin/registry">Show the registry</a>
    </p>
  );
}
