"use client";

import { useEffect, useRef, useState } from "react";

const everyMs = 4 * 60_000;

/**
 * Keeps an open claim while its reviewer works on it, and gives it back when
 * the page is left. Without script it lapses by itself after ten minutes.
 */
export function LeaseKeeper({
  claimId,
  until,
}: {
  claimId: string;
  until: string;
}) {
  const known = useRef(until);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let isUsed = false;
    const use = () => (isUsed = true);
    const renew = async () => {
      const answer = await send(`/admin/claims/${claimId}/lease`, {});
      if (!answer.ok) return setLost(answer.status === 422);
      const { until } = (await answer.json()) as { until: string };
      known.current = until;
    };
    const timer = setInterval(() => {
      if (!isUsed || document.visibilityState !== "visible") return;
      isUsed = false;
      renew().catch(() => null);
    }, everyMs);
    const leave = () => {
      const said = JSON.stringify({ until: known.current });
      const body = new Blob([said], { type: "application/json" });
      navigator.sendBeacon(`/admin/claims/${claimId}/release`, body);
    };
    addEventListener("keydown", use);
    addEventListener("pointermove", use);
    addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      removeEventListener("keydown", use);
      removeEventListener("pointermove", use);
      removeEventListener("pagehide", leave);
    };
  }, [claimId]);
  return (
    <p role="status" className="font-semibold text-warm empty:hidden">
      {lost ? "▲ A colleague has this claim open now. Reload the page." : ""}
    </p>
  );
}

function send(address: string, body: unknown): Promise<Response> {
  return fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}
