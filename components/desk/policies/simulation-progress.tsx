"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import "#lib/no-eval.ts";

const progressSchema = z.object({
  state: z.string(),
  seen: z.number(),
  total: z.number(),
});
const lookEvery = 1000;

/** How far it is. Looks by itself; without script there is a link to look again. */
export function SimulationProgress({
  seen,
  total,
  address,
  again,
}: {
  seen: number;
  total: number;
  address: string;
  again: string;
}) {
  const [at, setAt] = useState({ seen, total });
  useEffect(() => {
    const timer = setInterval(() => void look(), lookEvery);
    async function look() {
      const answer = await fetch(address).catch(() => null);
      const body: unknown = answer?.ok ? await answer.json() : null;
      const progress = progressSchema.safeParse(body);
      if (!progress.success) return;
      setAt(progress.data);
      if (progress.data.state === "running") return;
      clearInterval(timer);
      window.location.assign(again);
    }
    return () => clearInterval(timer);
  }, [address, again]);
  return (
    <section
      aria-label="Progress"
      className="grid gap-2 rounded-[10px] border border-rule bg-raised p-5"
    >
      <p role="status">
        Trying past claims: {at.seen.toLocaleString("en-US")} of{" "}
        {at.total.toLocaleString("en-US")}.
      </p>
      <progress
        aria-label="Claims tried"
        className="h-2 w-full accent-accent"
        value={at.seen}
        max={Math.max(at.total, 1)}
      />
      <p>
        <a href={again}>Look again</a>
      </p>
    </section>
  );
}
