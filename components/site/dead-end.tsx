import type { ReactNode } from "react";

/** A page that is not what was asked for, and the ways on from it. */
export function DeadEnd({
  eyebrow,
  title,
  children,
}: {
  eyebrow: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="sheet py-14 sm:py-24">
      <div className="max-w-[36rem]">
        <p className="eyebrow mb-2">{eyebrow}</p>
        <h1 className="page-title">{title}</h1>
        <div className="mt-4 grid gap-6 font-serif text-[1.1875rem]/normal text-quiet">
          {children}
        </div>
      </div>
    </div>
  );
}
