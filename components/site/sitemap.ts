type Entry = { path: string; updatedAt: Date | null };

/** The sitemap protocol's XML (sitemaps.org) for paths of this site. */
export function sitemapXml(entries: readonly Entry[], base: URL): string {
  const urls = entries.map(({ path, updatedAt }) => {
    const changed = updatedAt
      ? `<lastmod>${updatedAt.toISOString()}</lastmod>`
      : "";
    return `<url><loc>${escaped(new URL(path, base).href)}</loc>${changed}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
