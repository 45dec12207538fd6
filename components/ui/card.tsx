import type { ReactNode } from "react";

/** A raised sheet. At most one on a reader's page. */
export function Card({
  labelledBy,
  className = "",
  children,
}: {
  labelledBy?: string;
  className?: string;
  children: ReactNode;
}) {
  const look = `rounded-[10px] border border-rule bg-raised p-5 shadow-raised sm:p-8 ${className}`;
  if (labelledBy)
    return (
      <section aria-labelledby={labelledBy} className={look}>
        {children}
      </section>
    );
  return <div className={look}>{children}</div>;
}
