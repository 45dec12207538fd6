/** Tells a reader of paper where the page came from. */
export function PrintAddress({
  site,
  path,
}: {
  site: { name: string; url: URL };
  path: string;
}) {
  return (
    <p className="print-only mt-6 border-t border-rule pt-2 text-sm">
      {site.name} · {new URL(path, site.url).href}
    </p>
  );
}
