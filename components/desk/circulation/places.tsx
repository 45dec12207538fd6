const places = [
  { href: "/admin/circulation", label: "Pictures" },
  { href: "/admin/circulation/exports", label: "Exports" },
  { href: "/admin/circulation/recipients", label: "Evidence" },
  { href: "/admin/circulation/statement", label: "Statement" },
];

/** The four parts of circulation. Only an administrator may state. */
export function CirculationPlaces({
  current,
  mayState,
}: {
  current: string;
  mayState: boolean;
}) {
  return (
    <nav aria-label="Circulation" className="mb-5 border-b border-rule">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {places
          .filter(({ label }) => mayState || label !== "Statement")
          .map(({ href, label }) => (
            <li key={href}>
              <a
                href={href}
                aria-current={label === current ? "page" : undefined}
                className="inline-flex min-h-[38px] items-center border-b-2 border-transparent px-3 text-quiet no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
