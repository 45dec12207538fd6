import type { Counts } from "./counts.ts";
import { dayText } from "./fields.ts";
import { addToDay, type Period } from "./period.ts";
import { LoadRefused } from "./refusal.ts";
import type { SnapshotKind } from "./schema.ts";

/** What the registry is made of now, as far as the next load is measured by it. */
export type Standing = {
  /** The last full file; null when none was ever loaded. */
  full: { rows: number; to: number } | null;
  /** The last day its weeklies have brought it to; 0 without a full file. */
  through: number;
  /** The last day of the newest deactivation report; 0 when none. */
  deactivatedTo: number;
  /** Of the files that are in effect, in hexadecimal. */
  hashes: string[];
};

/** The clock of the publisher and ours may stand on two sides of midnight. */
const leeway = 1;

/**
 * Throws when a file may not follow what is loaded: the same again, a period
 * from the future, an older one, or a week that leaves a gap.
 */
export function refuseOutOfOrder(
  file: { kind: SnapshotKind; period: Period; sha256: string },
  standing: Standing,
  today: number,
): void {
  const { kind, period } = file;
  if (standing.hashes.includes(file.sha256)) throw new LoadRefused("same-file");
  if (period.to > addToDay(today, leeway))
    throw new LoadRefused("period-in-future", { to: dayText(period.to) });
  if (kind === "monthly") refuseOlder(period, standing.through, false);
  if (kind === "deactivations")
    refuseOlder(period, standing.deactivatedTo, false);
  if (kind === "weekly") refuseOutsideWeek(period, standing);
  if (kind === "endpoints" || kind === "locations") refuseWithoutFull(standing);
}

function refuseWithoutFull(standing: Standing): void {
  if (!standing.full) throw new LoadRefused("no-full-snapshot");
}

function refuseOutsideWeek(period: Period, standing: Standing): void {
  refuseWithoutFull(standing);
  refuseOlder(period, standing.through, true);
  if (period.from <= addToDay(standing.through, 1)) return;
  throw new LoadRefused("period-gap", {
    from: dayText(period.from),
    to: dayText(period.to),
    through: dayText(standing.through),
  });
}

function refuseOlder(period: Period, through: number, andEqual: boolean): void {
  const older = andEqual ? period.to <= through : period.to < through;
  if (!older || through === 0) return;
  throw new LoadRefused("period-older", {
    to: dayText(period.to),
    through: dayText(through),
  });
}

/** The registry only grows; a file this much smaller has lost something. */
const mostLost = 0.02;
/** A week changes a few thousandths of the registry. */
const mostOfFull = 0.5;

/** Throws when the number of rows cannot be right for such a file. */
export function refuseOddSize(
  kind: SnapshotKind,
  counts: Counts,
  full: Standing["full"],
  acceptSmaller: boolean,
): void {
  const { rows } = counts;
  if (rows === 0) throw new LoadRefused("file-empty");
  if (!full) return;
  const facts = { rows, before: full.rows };
  if (kind === "monthly" && rows < full.rows * (1 - mostLost)) {
    if (!acceptSmaller) throw new LoadRefused("too-few-rows", facts);
    counts.acceptedSmaller = true;
  }
  const many = Math.max(100, full.rows * mostOfFull);
  if (kind === "weekly" && rows > many)
    throw new LoadRefused("too-many-rows", facts);
}
