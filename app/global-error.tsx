"use client";

import { Failure } from "#components/site/failure.tsx";
import "./globals.css";

export default function GlobalError({
  error,
}: {
  error: Error & { digest?: string };
}) {
  return (
    <html lang="en-US">
      <body>
        <title>Something went wrong</title>
        <Failure digest={error.digest} />
      </body>
    </html>
  );
}
