import type { ReactNode } from "react";

/** Nothing here yet: why, and what to do. */
export function EmptyState({
  title,
  children,
}: {
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className="rounded-[10px] border border-dashed border-rule px-5 py-8 text-center">
      <p className="font-serif text-xl/snug font-semibold">{title}</p>
      {children ? (
        <div className="mx-auto mt-2 max-w-prose text-[0.9375rem] text-quiet">
          {children}
        </div>
      ) : null}
    </div>
  );
}
