import type { ReactNode } from "react";

/** More, for those who ask. Works without script. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group border-b border-rule">
      <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-4 py-2.5 font-semibold [&::-webkit-details-marker]:hidden">
        {summary}
        <svg
          aria-hidden="true"
          viewBox="0 0 12 12"
          className="size-3 flex-none fill-none stroke-quiet stroke-[1.75] group-open:rotate-180"
        >
          <path d="m1 3.5 5 5 5-5" />
        </svg>
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}
