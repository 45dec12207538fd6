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

export type RailGroup = {
  /** Empty for what stands alone on top. */
  label: string;
  links: RailLink[];
};

/** The desk's places by what they are for. */
export function RailLinks({ groups }: { groups: RailGroup[] }) {
  const path = usePathname();
  const current = nearest(
    path,
    groups.flatMap(({ links }) => links),
  );
  return (
    <div className="grid gap-3.5">
      {groups.map(({ label, links }) => (
        <div key={label}>
          {label ? (
            <p
              aria-hidden="true"
              className="px-2.5 pb-1 text-xs font-semibold text-quiet"
            >
              {label}
            </p>
          ) : null}
          <Links label={label} links={links} path={path} current={current} />
        </div>
      ))}
    </div>
  );
}

/** The one shown is marked, its sub-pages included. */
function Links({
  label,
  links,
  path,
  current,
}: {
  label: string;
  links: RailLink[];
  path: string;
  current: string | undefined;
}) {
  return (
    <ul aria-label={label || undefined} className="grid gap-px">
      {links.map(({ href, label, count = 0, counts }) => (
        <li key={href}>
          <a
            href={href}
            aria-current={
              href === current ? (path === href ? "page" : "true") : undefined
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

/** The longest address the page lies under: records are not the registry. */
function nearest(path: string, links: RailLink[]): string | undefined {
  return links
    .map(({ href }) => href)
    .filter((href) =>
      href === "/admin"
        ? path === href
        : path === href || path.startsWith(`${href}/`),
    )
    .toSorted((one, other) => other.length - one.length)[0];
}
