import { AccountLink } from "#components/site/account-link.tsx";

const sections = [
  { href: "/series", label: "Series" },
  { href: "/presenters", label: "Presenters" },
  { href: "/about", label: "Who reads free" },
];

/** The publication's name, its sections, and the way in. */
export function Masthead({
  siteName,
  signedIn,
}: {
  siteName: string;
  signedIn: boolean;
}) {
  return (
    <header className="no-print border-b border-rule">
      <div className="sheet grid grid-cols-[1fr_auto] items-center gap-x-7 pt-2 sm:min-h-[4.25rem] sm:grid-cols-[auto_1fr_auto] sm:py-2">
        <a
          id="site-name"
          href="/"
          className="tap font-serif text-2xl leading-none font-semibold tracking-[-0.01em] no-underline"
        >
          {siteName}
        </a>
        <nav
          aria-label="Main"
          className="max-sm:order-last max-sm:col-span-full"
        >
          <ul className="flex flex-wrap gap-x-6 text-[0.9375rem]">
            {sections.map(({ href, label }) => (
              <li key={href}>
                <a
                  href={href}
                  className="tap text-quiet no-underline hover:text-ink hover:underline"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <AccountLink signedIn={signedIn} />
      </div>
    </header>
  );
}
