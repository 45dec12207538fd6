import { dayText } from "./fields.ts";
import type { Period } from "./period.ts";
import type { SnapshotKind } from "./schema.ts";

/** What a snapshot is called wherever a record's source is named. */
export function labelOf(kind: SnapshotKind, { from, to }: Period): string {
  const last = dayText(to);
  if (kind === "weekly") return `NPPES, ${dayText(from)} to ${last}`;
  if (kind === "deactivations") return `NPPES deactivations to ${last}`;
  if (kind === "endpoints") return `NPPES endpoints to ${last}`;
  if (kind === "locations") return `NPPES practice locations to ${last}`;
  return `NPPES to ${last}`;
}
