import { createDraw } from "../sample.ts";
import { openArchive, recipientsOf, rowsOf, type Archive } from "./client.ts";
import type { Line } from "./recount.ts";

/** The lines of an issue, out of the stretches. */
export async function* servedAt(archive: Archive, date: string) {
  for await (const line of rowsOf(archive, "10-served.csv"))
    if (line.from_issue! <= date && date <= line.to_issue!) yield line;
}

/** The list as it was served on that day, from the zip alone. */
export async function* listIssue(
  file: string,
  date: string,
): AsyncGenerator<Line> {
  const archive = await openArchive(file);
  try {
    yield* servedAt(archive, date);
  } finally {
    archive.close();
  }
}

/** Draws a sample from recipients on disk, as the export's own notes tell. */
export async function drawSample(
  lines: AsyncIterable<Line>,
  { seed, size }: { seed: string; size: number },
) {
  const draw = createDraw<Line & { id: string }>(seed, size);
  for await (const line of lines)
    draw.offer({ ...line, id: line.subscriber_id ?? "" });
  return draw
    .result()
    .map(({ key, row: { id: _, ...line } }) => ({ key, line }));
}

/** A sample from a file of recipients or from a whole export. */
export function drawFrom(file: string, how: { seed: string; size: number }) {
  return drawSample(recipientsOf(file), how);
}
