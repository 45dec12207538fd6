import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";
import type { RegistryEntry } from "#domain/eligibility/registry/schema.ts";
import {
  syntheticNpi,
  syntheticRecord,
} from "#domain/eligibility/registry/synthetic.ts";
import { slotCount, v2Names } from "#domain/eligibility/snapshots/layout.ts";
import { written } from "#lib/testing/registry-files.ts";

const linesAtOnce = 500;

/**
 * Writes a full file of `rows` invented providers, sorted by number and packed
 * as the publisher does it, about 1,200 bytes a row before packing.
 */
export async function writeFullFile(
  file: string,
  rows: number,
  options: { period: string; changeFirstName?: string },
): Promise<void> {
  const zip = new yazl.ZipFile();
  const order = sortedIndexes(rows);
  const { period, changeFirstName = "" } = options;
  const add = (name: string, lines: Iterable<string>) =>
    zip.addReadStream(Readable.from(chunksOf(lines)), name, {
      compressionLevel: 4,
    });
  add(`endpoint_pfile_${period}.csv`, endpointLines(order));
  add(`npidata_pfile_${period}.csv`, mainLines(order, changeFirstName));
  add(`npidata_pfile_${period}_fileheader.csv`, [header(v2Names)]);
  add(`pl_pfile_${period}.csv`, locationLines(order));
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

/** The indexes of the synthetic records in the order of their numbers. */
function sortedIndexes(rows: number): Float64Array {
  const keyed = new Float64Array(rows);
  // A hundred million places and ten million indexes fit one double.
  for (let index = 0; index < rows; index += 1)
    keyed[index] = Number(syntheticNpi(index).slice(1, 9)) * 10_000_000 + index;
  keyed.sort();
  return keyed.map((key) => key % 10_000_000);
}

function* chunksOf(lines: Iterable<string>): Generator<Buffer> {
  let held: string[] = [];
  for (const line of lines) {
    held.push(line);
    if (held.length < linesAtOnce) continue;
    yield Buffer.from(held.join(""));
    held = [];
  }
  yield Buffer.from(held.join(""));
}

const header = (names: readonly string[]) => `"${names.join('","')}"\n`;
const blank = (count: number) => ',""'.repeat(count);
const behindSlots = `${blank(200)},"N","N","","","","",""${blank(slotCount)},"01/15/2024"\n`;

function* mainLines(
  order: Float64Array,
  changeFirstName: string,
): Generator<string> {
  yield header(v2Names);
  for (const index of order) {
    const record = syntheticRecord(index);
    if (changeFirstName && record.firstName) record.firstName = changeFirstName;
    yield lineOf(record);
  }
}

function lineOf(record: RegistryEntry): string {
  const { npi } = record;
  if (record.deactivatedOn && !record.lastName && !record.organisation)
    return `"${npi}"${blank(38)},"${written(record.deactivatedOn)}"${blank(290)}\n`;
  const { lastName, firstName, middleName, suffix, credential } = record;
  const { otherLastName, otherFirstName, otherMiddleName } = record;
  const {
    practiceLine: line,
    practiceCity: city,
    practiceState: state,
  } = record;
  const [zip = "", mailing = zip] = record.zips;
  const name = `"${lastName}","${firstName}","${middleName}","","${suffix}","${credential}"`;
  const other = `"${otherLastName}","${otherFirstName}","${otherMiddleName}","","","","${record.otherNameType}"`;
  const place = (code: string) =>
    `"${line}","","${city}","${state}","${code}1234","US","5555550100","5555550101"`;
  const days = `"${written(record.enumeratedOn)}","${written(record.updatedOn)}","","${written(record.deactivatedOn)}","${written(record.reactivatedOn)}"`;
  return (
    `"${npi}","${record.entityType}","","","${record.organisation}",${name},"","",${other},` +
    `${place(mailing)},${place(zip)},${days},"F"${blank(5)}${slotsOf(record)}${behindSlots}`
  );
}

function slotsOf(record: RegistryEntry): string {
  const { taxonomyCodes: codes, licenceNumbers, licenceStates } = record;
  const used = codes.map(
    (code, slot) =>
      `,"${code}","${licenceNumbers[slot]}","${licenceStates[slot]}","${slot === record.primarySlot ? "Y" : "N"}"`,
  );
  return used.join("") + blank(4 * (slotCount - codes.length));
}

/** Every eighth number has one more place of practice. */
function* locationLines(order: Float64Array): Generator<string> {
  yield header([
    "NPI",
    "Provider Secondary Practice Location Address - Postal Code",
    "Provider Secondary Practice Location Address - Country Code (If outside U.S.)",
  ]);
  for (const index of order)
    if (index % 8 === 0)
      yield `"${syntheticNpi(index)}","${String(10_000 + (index % 80_000))}","US"\n`;
}

/** Every twentieth has a DIRECT address. */
function* endpointLines(order: Float64Array): Generator<string> {
  yield header(["NPI", "Endpoint Type", "Endpoint", "Use Code"]);
  for (const index of order)
    if (index % 20 === 0)
      yield `"${syntheticNpi(index)}","DIRECT","p${index}@direct.example","DIRECT"\n`;
}
