import type { ReactNode } from "react";

/** A number that answers a question, and the way to the work behind it. */
export function Question({
  asks,
  number,
  href,
  urgent = false,
  children,
}: {
  asks: string;
  number: number;
  href?: string;
  urgent?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      aria-label={asks}
      className="grid content-start gap-0.5 rounded-[10px] border border-rule bg-raised p-4"
    >
      <h2 className="text-[0.8125rem] text-quiet">{asks}</h2>
      <p
        className={`text-2xl leading-tight font-semibold tabular-nums ${urgent ? "text-warm" : ""}`}
      >
        {href ? <a href={href}>{number}</a> : number}
      </p>
      <p className="text-quiet">{children}</p>
    </section>
  );
}
