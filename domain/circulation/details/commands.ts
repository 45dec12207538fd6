import {
  openPart,
  type Workshop,
  type WrittenFile,
} from "../archive/client.ts";
import {
  recipientColumns,
  recipientRow,
  sampleRows,
  servedColumns,
  servedRows,
} from "../archive/recipients.ts";
import type { Written } from "../archive/reconciliation.ts";
import { ExportRefused } from "../archive/refusal.ts";
import { startOfDay } from "../calendar.ts";
import type { Row } from "../csv.ts";
import { findHistories } from "../histories/queries.ts";
import { placeOf } from "../issues.ts";
import { createDraw } from "../sample.ts";
import { countAccount, type Tally } from "../tally.ts";

/** Told how many accounts are done. */
type Progress = { add(units: number): Promise<void> };
export type Details = { files: WrittenFile[]; written: Written; sample: Row[] };

const accountsPerPage = 1000;
const firstId = "00000000-0000-0000-0000-000000000000";

/** Parts 7, 9 and 10, account by account; everything else is counted on the way. */
export async function writeDetails(
  workshop: Workshop,
  tally: Tally,
  plan: { before: Date; seed: string; size: number },
  progress: Progress,
): Promise<Details> {
  const { course } = tally;
  const recipients = await openPart(
    workshop,
    "07-recipients",
    recipientColumns,
  );
  const served = await openPart(workshop, "10-served", servedColumns);
  const draw = createDraw<Row & { id: string }>(plan.seed, plan.size);
  const written = { recipients: 0, served: course.issues.map(() => 0) };
  const read = (after: string) =>
    findHistories(after, plan.before, accountsPerPage);
  // The database reads the next page while this one is counted.
  for (let after = firstId, reading = read(after); ;) {
    const page = await reading;
    const last = page.at(-1);
    const isLast = !last || page.length < accountsPerPage;
    if (last && last.id <= after) throw new ExportRefused("out-of-order");
    if (!isLast) {
      after = last.id;
      reading = read(after);
      // Awaited above; a fault meanwhile must not count as unheard.
      reading.catch(() => undefined);
    }
    const accounts = page.map((history) => countAccount(tally, history));
    const rows = accounts
      .map((account) => recipientRow(account, course))
      .filter((row) => row !== null);
    const stretches = accounts.flatMap((one) => servedRows(one, course));
    await recipients.write(rows);
    await served.write(stretches);
    for (const row of rows)
      draw.offer({ ...row, id: String(row.subscriber_id) });
    written.recipients += rows.length;
    countServed(written, stretches, tally);
    await progress.add(page.length);
    if (isLast) break;
  }
  const sample = sampleRows(
    draw.result().map(({ key, row: { id: _, ...row } }) => ({ key, row })),
  );
  return {
    files: [...(await recipients.close()), ...(await served.close())],
    written,
    sample,
  };
}

/** From the dates as they stand in the file, not from what made them. */
function countServed(written: Written, rows: Row[], { course }: Tally): void {
  for (const { from_issue, to_issue } of rows) {
    const first = placeOf(course.issues, startOfDay(String(from_issue)));
    for (let place = first; place < course.issues.length; place += 1) {
      if (course.issues[place]!.date > String(to_issue)) break;
      written.served[place]! += 1;
    }
  }
}
