import {
  createSink,
  endField,
  endRow,
  putComma,
  putDay,
  putDigits,
  putElement,
  putKey,
  putNull,
  putPlain,
  putString,
  putText,
  reserve,
  type Sink,
} from "./copy-text.ts";
import { countFault, type Counts } from "./counts.ts";
import type { CsvRow } from "./csv.ts";
import { dayAt, isAbroad, isFiller, npiAt, stateAt, zipAt } from "./fields.ts";
import type { MainLayout, RecordColumn, SlotColumns } from "./layout.ts";
import { findLocations, locationZip, type Locations } from "./locations.ts";
import type { Stubs } from "./stubs.ts";

/** The columns of `registry_record` that a data file fills, in COPY's order. */
export const recordColumns = [
  "npi",
  "entity_type",
  "organisation",
  "last_name",
  "first_name",
  "middle_name",
  "suffix",
  "credential",
  "other_last_name",
  "other_first_name",
  "other_middle_name",
  "other_name_type",
  "practice_line",
  "practice_city",
  "last_key",
  "first_key",
  "other_key",
  "practice_state",
  "zips",
  "taxonomy_codes",
  "licence_numbers",
  "licence_states",
  "primary_slot",
  "enumerated_on",
  "updated_on",
  "deactivated_on",
  "reactivated_on",
  "replacement_npi",
] as const;

const texts: RecordColumn[] = [
  "organisation",
  "lastName",
  "firstName",
  "middleName",
  "suffix",
  "credential",
  "otherLastName",
  "otherFirstName",
  "otherMiddleName",
  "otherNameType",
  "practiceLine",
  "practiceCity",
];
const keys: RecordColumn[] = ["lastName", "firstName", "otherLastName"];
const dates: RecordColumn[] = [
  "enumeratedOn",
  "updatedOn",
  "deactivatedOn",
  "reactivatedOn",
];

export type RowPlan = {
  main: MainLayout;
  locations: Locations;
  stubs: Stubs;
  counts: Counts;
  /** The last day a date may name, as YYYYMMDD. */
  lastDay: number;
};

/**
 * Turns rows of the main data file into rows for COPY. Deactivated stubs go to
 * `stubs`; what is no record is counted and left out.
 */
export function createRecordRow(plan: RowPlan, sink: Sink) {
  const { main, counts } = plan;
  return (row: CsvRow): void => {
    counts.rows += 1;
    const at = main.at.npi;
    const npi = npiAt(row.bytes, row.starts[at]!, row.ends[at]!);
    const type = entityTypeOf(row, main.at.entityType);
    if (npi < 0 || type < 0) return countFault(counts, "badNumbers", row.line);
    if (type === 0) return takeStub(plan, row, npi);
    counts[type === 1 ? "individuals" : "organisations"] += 1;
    reserve(sink, row.ends[row.count - 1]! - row.starts[0]!);
    const replaced = sink.replaced;
    putRecord(plan, sink, row, npi, type);
    if (sink.replaced > replaced) countFault(counts, "replaced", row.line);
  };
}

/** 1 a person, 2 an organisation, 0 neither: a stub; -1 nonsense. */
function entityTypeOf(row: CsvRow, column: number): number {
  const start = row.starts[column]!;
  const length = row.ends[column]! - start;
  if (length === 0) return 0;
  const type = row.bytes[start]! - 0x30;
  return length === 1 && (type === 1 || type === 2) ? type : -1;
}

function takeStub(plan: RowPlan, row: CsvRow, npi: number): void {
  const day = dayOf(plan, row, plan.main.at.deactivatedOn);
  if (day <= 0) return countFault(plan.counts, "badNumbers", row.line);
  plan.counts.deactivated += 1;
  plan.stubs.add(npi, day);
}

function putRecord(
  plan: RowPlan,
  sink: Sink,
  row: CsvRow,
  npi: number,
  type: number,
): void {
  const { at } = plan.main;
  putDigits(sink, npi, 10);
  endField(sink);
  putPlain(sink, type === 1 ? "1" : "2");
  endField(sink);
  for (const column of texts) {
    if (column === "credential") putCredential(plan, sink, row);
    else
      putText(sink, row.bytes, row.starts[at[column]]!, row.ends[at[column]]!);
    endField(sink);
  }
  for (const column of keys) {
    putKey(sink, row.bytes, row.starts[at[column]]!, row.ends[at[column]]!);
    endField(sink);
  }
  putPlaces(plan, sink, row, npi);
  putSlots(plan, sink, row);
  for (const column of dates) {
    const day = dayOf(plan, row, at[column]);
    if (day > 0) putDay(sink, day);
    else putNull(sink);
    endField(sink);
  }
  const replacement = at.replacementNpi;
  const next = npiAt(
    row.bytes,
    row.starts[replacement]!,
    row.ends[replacement]!,
  );
  if (next > 0) putDigits(sink, next, 10);
  else putNull(sink);
  endField(sink);
  endRow(sink);
}

const scratch = createSink();

/** V3 lists credentials as "MD | PHD"; they are kept as people write them. */
function putCredential(plan: RowPlan, sink: Sink, row: CsvRow): void {
  const column = plan.main.at.credential;
  const start = row.starts[column]!;
  const end = row.ends[column]!;
  if (
    plan.main.layout !== "V3" ||
    !row.bytes.subarray(start, end).includes(0x7c)
  )
    return putText(sink, row.bytes, start, end);
  scratch.at = 0;
  putText(scratch, row.bytes, start, end);
  const text = scratch.bytes.toString("utf8", 0, scratch.at);
  putString(sink, text.replaceAll(/\s*\|\s*/g, ", "));
}

/** The day of a column; 0 when it has none, with what is wrong counted. */
function dayOf(plan: RowPlan, row: CsvRow, column: number): number {
  const day = dayAt(row.bytes, row.starts[column]!, row.ends[column]!);
  if (day < 0) countFault(plan.counts, "badDates", row.line);
  else if (day > plan.lastDay) countFault(plan.counts, "futureDates", row.line);
  else return day;
  return 0;
}

const zips = new Int32Array(64);

function putPlaces(plan: RowPlan, sink: Sink, row: CsvRow, npi: number): void {
  const { at } = plan.main;
  const abroad = isAbroadAt(row, at.practiceCountry);
  if (abroad) plan.counts.abroad += 1;
  else {
    const column = at.practiceState;
    const state = stateAt(row.bytes, row.starts[column]!, row.ends[column]!);
    if (!state) plan.counts.badStates += 1;
    putPlain(sink, state);
  }
  endField(sink);
  let count = abroad ? 0 : addZip(row, at.practiceZip, 0);
  if (!isAbroadAt(row, at.mailingCountry))
    count = addZip(row, at.mailingZip, count);
  const further = findLocations(plan.locations, npi);
  for (let place = 0; place < further; place += 1)
    count = keepZip(locationZip(plan.locations, place), count);
  putPlain(sink, "{");
  for (let place = 0; place < count; place += 1) {
    if (place > 0) putComma(sink);
    putDigits(sink, zips[place]!, 5);
  }
  putPlain(sink, "}");
  endField(sink);
}

function isAbroadAt(row: CsvRow, column: number): boolean {
  return isAbroad(row.bytes, row.starts[column]!, row.ends[column]!);
}

function addZip(row: CsvRow, column: number, count: number): number {
  const zip = zipAt(row.bytes, row.starts[column]!, row.ends[column]!);
  return zip < 0 ? count : keepZip(zip, count);
}

function keepZip(zip: number, count: number): number {
  if (count === zips.length) return count;
  for (let place = 0; place < count; place += 1)
    if (zips[place] === zip) return count;
  zips[count] = zip;
  return count + 1;
}

/** The slots up to the last one that says something, index by index. */
function putSlots(plan: RowPlan, sink: Sink, row: CsvRow): void {
  const { slots } = plan.main;
  let used = slots.length;
  while (used > 0 && !isUsed(row, slots[used - 1]!)) used -= 1;
  putArray(sink, row, slots, used, "code");
  putArray(sink, row, slots, used, "licence");
  putArray(sink, row, slots, used, "state");
  putPlain(sink, String(primaryOf(row, slots, used)));
  endField(sink);
}

function isUsed(row: CsvRow, slot: SlotColumns): boolean {
  return (
    row.ends[slot.code]! > row.starts[slot.code]! ||
    row.ends[slot.licence]! > row.starts[slot.licence]!
  );
}

function putArray(
  sink: Sink,
  row: CsvRow,
  slots: SlotColumns[],
  used: number,
  column: "code" | "licence" | "state",
): void {
  putPlain(sink, "{");
  for (let slot = 0; slot < used; slot += 1) {
    if (slot > 0) putComma(sink);
    const start = row.starts[slots[slot]![column]]!;
    let end = row.ends[slots[slot]![column]]!;
    if (column === "licence" && isFiller(row.bytes, start, end)) {
      sink.masked += 1;
      end = start;
    }
    putElement(sink, row.bytes, start, end);
  }
  putPlain(sink, "}");
  endField(sink);
}

/** The switch Y wins, else the first slot. */
function primaryOf(row: CsvRow, slots: SlotColumns[], used: number): number {
  for (let slot = 0; slot < used; slot += 1)
    if (row.bytes[row.starts[slots[slot]!.primary]!] === 0x59) return slot;
  return 0;
}
