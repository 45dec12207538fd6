import type { ReactNode } from "react";

/** A titled part of an account page. */
export function Section({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mb-12 last:mb-0">
      <h2 id={id} className="section-title mb-4">
        {title}
      </h2>
      {children}
    </section>
  );
}
