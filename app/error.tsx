"use client";

import { Failure } from "#components/site/failure.tsx";

export default function ErrorPage({
  error,
}: {
  error: Error & { digest?: string };
}) {
  return <Failure digest={error.digest} />;
}
