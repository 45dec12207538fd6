import type { ReactNode } from "react";

/** A part of the eligibility page, with an address of its own. */
export function AboutSection({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="about-section scroll-mt-4 border-t border-rule py-8"
    >
      <h2 id={`${id}-title`} className="section-title mb-3">
        {title}
      </h2>
      {children}
    </section>
  );
}
