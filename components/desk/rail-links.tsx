"use client";

import { usePathname } from "next/navigation";

export type RailLink = {
  href: string;
  label: string;
  /** Waiting work; 0 is not shown. */
  count?: number;
  /** What the number counts, for those who hear it: "waiting". */
  counts?: string;
};

/** The desk's places. The one shown is marked, its sub-pages included. */
export function RailLinks({ links }: { links: RailLink[] }) {
  const path = usePathname();
  const here = nearestOf(path, links);
  return (
    <ul className="grid gap-px">
      {links.map(({ href, label, count = 0, counts }) => (
        <li key={href}>
          <a
            href={href}
            aria-current={
              href === here ? (path === href ? "page" : "true") : undefined
            }
            className="flex min-h-[34px] items-center justify-between gap-2 rounded-md px-2.5 text-quiet no-underline hover:text-ink aria-[current]:bg-wash aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {label}
            {count > 0 ? (
              <span className="font-semibold text-warm tabular-nums">
                {count}
                <span className="sr-only"> {counts}</span>
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Of nested places only the inner one is marked. */
function nearestOf(path: string, links: RailLink[]): string | undefined {
  return links
    .map(({ href }) => href)
    .filter(
      (href) =>
        path === href || (href !== "/admin" && path.startsWith(`${href}/`)),
    )
    .toSorted((one, two) => two.length - one.length)[0];
}
