import type {
  ListedLoad,
  LoadReason,
  LoadState,
} from "#domain/eligibility/loads/schema.ts";
import type { LoadReport } from "#domain/eligibility/snapshots/counts.ts";
import type { Facts } from "#domain/eligibility/snapshots/refusal.ts";
import type { SnapshotKind } from "#domain/eligibility/snapshots/schema.ts";

export const kindWords: Record<SnapshotKind, string> = {
  synthetic: "Invented for trial",
  monthly: "Full file",
  weekly: "Weekly changes",
  deactivations: "Deactivations",
  endpoints: "Endpoints",
  locations: "Practice locations",
};

export const stateWords: Record<LoadState, string> = {
  waiting: "Waiting for the worker",
  checking: "Checking the file",
  reading: "Reading",
  indexing: "Building indexes",
  swapping: "Taking over",
  done: "Done",
  refused: "Refused",
  failed: "Failed",
};

const unchanged = "The registry is as it was.";

/** Why a file was not loaded, and what to do about it. */
const reasonWords: Record<LoadReason, (facts: Facts) => string> = {
  "file-missing": () => "There is no such file, or it cannot be read.",
  "file-empty": () => "There is no data in this file.",
  "file-changed": () =>
    "The file was changed while it was read. Start again when it is whole.",
  "wrong-kind": () =>
    "This is no file of the registry: neither its members nor its columns are known.",
  "zip-broken": () =>
    "The archive cannot be opened. It was probably cut off on its way: download it again.",
  "zip-encrypted": ({ member }) =>
    `The archive is encrypted (${member}). The publisher’s files are not.`,
  "zip-corrupt": ({ member }) =>
    `The archive is damaged inside (${member}). Download it again.`,
  "several-data-files": ({ names }) =>
    `Two files in the archive are of the same kind: ${names}.`,
  "workbook-broken": () => "The workbook cannot be read.",
  "headers-missing": ({ names, count }) =>
    `Columns are missing: ${names}${Number(count) > 8 ? " and others" : ""}. Perhaps the publisher has changed the layout.`,
  "quote-broken": ({ line }) =>
    `Line ${line} has a quotation mark where none can stand.`,
  "columns-uneven": ({ line, expected, found }) =>
    `Line ${line} has ${found ?? "too many"} fields; the header has ${expected ?? "fewer"}.`,
  "csv-truncated": ({ line }) =>
    `The data ends in the middle of line ${line}. Download the file again.`,
  "encoding-broken": (facts) =>
    `${share(facts)} have bytes that are no text, first on line ${facts.line}. The file is in another encoding.`,
  "numbers-broken": (facts) =>
    `${share(facts)} have no valid NPI, first on line ${facts.line}.`,
  "numbers-twice": () => "A number stands in the file twice.",
  "dates-broken": (facts) =>
    `${share(facts)} have a date that is none, first on line ${facts.line}.`,
  "dates-in-future": (facts) =>
    `${share(facts)} have a date that is still to come, first on line ${facts.line}.`,
  "period-unknown": () =>
    "Neither the file nor its members say for which days they stand. Keep the publisher’s names.",
  "period-in-future": ({ to }) => `The file says it reaches to ${to}.`,
  "period-older": ({ to, through }) =>
    `The file reaches to ${to}, and the registry is at ${through} already.`,
  "period-gap": ({ from, through }) =>
    `The file begins on ${from}, and the registry is at ${through}: load the weeks between first.`,
  "no-full-snapshot": () =>
    "Load a full file first: this one only changes parts of it.",
  "too-few-rows": ({ rows, before }) =>
    `The file has ${number(rows)} rows; the last full one had ${number(before)}. If that is right, an administrator can accept it.`,
  "too-many-rows": ({ rows, before }) =>
    `${number(rows)} rows are too many for a week of a registry of ${number(before)}.`,
  "same-file": () => "This very file is loaded already.",
  "load-running": () => "Another load is running. Wait for its end.",
  "no-quiet-moment": () =>
    "Something has kept reading the registry for minutes on end. Try again at another hour.",
  "disk-full": () =>
    "The disk of the database is full. A full file needs about 12 GB for a while.",
  interrupted: () =>
    "It was stopped from outside before its end. Start it again.",
  fault: () => "Something went wrong; the log says what.",
};

export function reasonText(reason: LoadReason, facts: Facts): string {
  const why = reasonWords[reason](facts);
  return reason === "load-running" ? why : `${why} ${unchanged}`;
}

export function number(value: number | string | undefined): string {
  return Number(value ?? 0).toLocaleString("en-US");
}

function share({ count, rows }: Facts): string {
  return `${number(count)} of ${number(rows)} rows`;
}

const reportWords: [keyof LoadReport, string][] = [
  ["individuals", "people"],
  ["organisations", "organizations"],
  ["deactivated", "deactivated"],
  ["added", "added"],
  ["changed", "changed"],
  ["locations", "further practice locations"],
  ["endpoints", "endpoints"],
  ["abroad", "practices abroad"],
  ["badStates", "practices without a US state"],
  ["masked", "masked or filler values"],
  ["replaced", "rows with bytes that are no text"],
  ["badNumbers", "rows without a valid NPI"],
  ["badDates", "dates that are none"],
  ["futureDates", "dates still to come"],
];

/** What a load reported, as "7,139,831 people". */
export function reportLines(report: LoadReport): string[] {
  const counts = reportWords.flatMap(([name, words]) => {
    const count = Number(report[name]);
    return count > 0 ? [`${number(count)} ${words}`] : [];
  });
  const { unknownColumns, ignoredFiles } = report;
  if (report.acceptedSmaller) counts.push("accepted although much smaller");
  if (unknownColumns.length > 0)
    counts.push(`unknown columns left out: ${unknownColumns.join(", ")}`);
  const ignored = ignoredFiles.filter(
    (name) => !/fileheader|\.pdf$/i.test(name),
  );
  if (ignored.length > 0) counts.push(`not read: ${ignored.join(", ")}`);
  return counts;
}

/** "about 3 min left"; empty while it cannot be told. */
export function timeLeft(load: {
  state: LoadState;
  bytesRead: number;
  bytesTotal: number;
  seconds: number;
}): string {
  const { state, bytesRead, bytesTotal, seconds } = load;
  if (state !== "reading" || bytesRead < bytesTotal / 100 || seconds < 3)
    return "";
  const left = (seconds / bytesRead) * (bytesTotal - bytesRead);
  return left < 90
    ? `about ${Math.max(1, Math.round(left))} s left`
    : `about ${Math.round(left / 60)} min left`;
}

/** How full the bar is, 0 to 100. */
export function percentOf(load: Pick<ListedLoad, "bytesRead" | "bytesTotal">) {
  const { bytesRead, bytesTotal } = load;
  return bytesTotal === 0
    ? 0
    : Math.min(100, Math.round((bytesRead / bytesTotal) * 100));
}

export function size(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toPrecision(3)} ${units[unit]}`;
}
