import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { env } from "#lib/env.ts";
import "./globals.css";

export function generateMetadata(): Metadata {
  const { siteName, url } = env();
  return {
    metadataBase: url,
    title: { default: siteName, template: `%s | ${siteName}` },
    description:
      "Short, cited summaries of what was presented at medical meetings. Free for qualified healthcare professionals in the US.",
    openGraph: { siteName, type: "website", locale: "en_US" },
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1418" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-US" suppressHydrationWarning>
      <head>
        {/* oxlint-disable-next-line nextjs/no-sync-scripts -- has to run before the first paint */}
        <script src="/before-paint.js" />
        <link
          rel="alternate"
          type="application/rss+xml"
          title="Latest summaries (RSS)"
          href="/feed.xml"
        />
        <link
          rel="alternate"
          type="application/atom+xml"
          title="Latest summaries (Atom)"
          href="/atom.xml"
        />
      </head>
      <body>{children}</body>
    </html>
  );
}
