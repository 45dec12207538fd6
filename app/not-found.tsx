import type { Metadata } from "next";
import { NothingHere } from "#components/site/nothing-here.tsx";
import ReaderLayout from "./(reader)/layout.tsx";

export const metadata: Metadata = { title: "Page not found" };

/** Addresses outside every layout; the readers' part has its own. */
export default function NotFound() {
  return (
    <ReaderLayout>
      <NothingHere />
    </ReaderLayout>
  );
}
