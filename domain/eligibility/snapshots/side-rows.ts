import {
  endField,
  endRow,
  putPlain,
  putString,
  reserve,
  type Sink,
} from "./copy-text.ts";
import { countFault, type Counts } from "./counts.ts";
import type { CsvRow } from "./csv.ts";
import { isAbroad, npiAt, zipAt } from "./fields.ts";
import { endpointNames, findColumns, locationNames } from "./layout.ts";
import { addLocation, type Locations } from "./locations.ts";
import { LoadRefused } from "./refusal.ts";

/** Gathers the ZIP codes of practice locations within the United States. */
export function createLocationRow(
  header: string[],
  locations: Locations,
  counts: Counts,
) {
  const at = findColumns(header, locationNames);
  if (!at) throw missing(header, Object.values(locationNames));
  return (row: CsvRow): void => {
    const npi = npiAt(row.bytes, row.starts[at.npi]!, row.ends[at.npi]!);
    if (npi < 0) return countFault(counts, "badNumbers", row.line);
    counts.locations += 1;
    const abroad = isAbroad(
      row.bytes,
      row.starts[at.country]!,
      row.ends[at.country]!,
    );
    const zip = zipAt(row.bytes, row.starts[at.zip]!, row.ends[at.zip]!);
    if (!abroad && zip > 0) addLocation(locations, npi, zip);
  };
}

export const endpointColumns = ["npi", "type", "endpoint", "use"] as const;

/** Longer ones are no addresses, and no index takes them. */
const longestEndpoint = 1000;

/**
 * Turns endpoint rows into rows for COPY. The address keeps its letters: the
 * part before the @ of a DIRECT address may mean both cases.
 */
export function createEndpointRow(
  header: string[],
  counts: Counts,
  sink: Sink,
) {
  const at = findColumns(header, endpointNames);
  if (!at) throw missing(header, Object.values(endpointNames));
  return (row: CsvRow): void => {
    const npi = npiAt(row.bytes, row.starts[at.npi]!, row.ends[at.npi]!);
    if (npi < 0) return countFault(counts, "badNumbers", row.line);
    const type = textOf(row, at.type).toUpperCase();
    const endpoint = textOf(row, at.endpoint);
    if (!type || !endpoint || endpoint.length > longestEndpoint) return;
    counts.endpoints += 1;
    reserve(sink, row.ends[row.count - 1]! - row.starts[0]!);
    putPlain(sink, String(npi));
    endField(sink);
    for (const text of [type, endpoint, textOf(row, at.use).toUpperCase()]) {
      putString(sink, text);
      endField(sink);
    }
    endRow(sink);
  };
}

const decoder = new TextDecoder();

function textOf(row: CsvRow, column: number): string {
  return decoder
    .decode(row.bytes.subarray(row.starts[column], row.ends[column]))
    .replaceAll('""', '"')
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

function missing(header: string[], wanted: string[]): LoadRefused {
  const names = wanted.filter((name) => !header.includes(name));
  return new LoadRefused("headers-missing", { names: names.join(", ") });
}
