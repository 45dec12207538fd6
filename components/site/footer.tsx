import { Appearance } from "#components/site/appearance.tsx";

const links = [
  { href: "/about#who-qualifies", label: "Who qualifies" },
  { href: "/about#what-we-keep", label: "What we keep" },
  { href: "/series", label: "All series" },
  { href: "/feed.xml", label: "RSS feed" },
];

export function Footer({ siteName }: { siteName: string }) {
  return (
    <footer className="no-print border-t border-rule text-sm text-quiet">
      <div className="sheet flex flex-wrap items-center justify-between gap-x-10 gap-y-4 py-8">
        <p className="max-w-[46ch]">
          {siteName} reports what was presented. It is for healthcare
          professionals and does not replace clinical judgment.
        </p>
        <ul className="flex flex-wrap gap-x-5">
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href} className="tap">
                {label}
              </a>
            </li>
          ))}
        </ul>
        <div className="min-h-11">
          <Appearance />
        </div>
      </div>
    </footer>
  );
}
