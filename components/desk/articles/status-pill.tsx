import { Pill } from "#components/ui/pill.tsx";
import type { PublicationStatus } from "#domain/articles/schema.ts";

export const statusLabels: Record<PublicationStatus, string> = {
  draft: "Draft",
  published: "Published",
  changed: "Changed since publication",
};

const tones = { draft: "quiet", published: "accent", changed: "warm" } as const;

export function StatusPill({ status }: { status: PublicationStatus }) {
  return <Pill tone={tones[status]}>{statusLabels[status]}</Pill>;
}
