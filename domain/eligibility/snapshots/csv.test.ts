import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCsvReader } from "./csv.ts";
import { LoadRefused } from "./refusal.ts";

/** All rows as texts, the file handed over in pieces of `size` bytes. */
function read(text: string, size = text.length || 1): string[][] {
  const rows: string[][] = [];
  const reader = createCsvReader(
    (names) => void rows.push(names),
    (row) => {
      const fields = Array.from({ length: row.count }, (_, field) =>
        Buffer.from(row.bytes.subarray(row.starts[field], row.ends[field]))
          .toString()
          .replaceAll('""', '"'),
      );
      rows.push(fields);
    },
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size)
    reader.push(bytes.subarray(at, at + size));
  reader.end();
  return rows;
}

function refusal(text: string) {
  try {
    read(text);
  } catch (error) {
    if (error instanceof LoadRefused)
      return { reason: error.reason, ...error.facts };
    throw error;
  }
  return null;
}

describe("whatever may stand in a field", () => {
  test.each([
    [
      "plain quotes",
      '"a","b"\n"1","2"\n',
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "Windows line ends",
      '"a","b"\r\n"1","2"\r\n',
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "no quotes",
      "a,b\n1,\n",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    ["doubled quotes", '"a"\n"say ""hi"""\n', [["a"], ['say "hi"']]],
    ["line breaks within", '"a"\n"one\r\ntwo"\n', [["a"], ["one\r\ntwo"]]],
    [
      "no last line end",
      '"a","b"\n"1","2"',
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["a byte order mark", '\uFEFF"a"\n"1"\n', [["a"], ["1"]]],
    ["blank lines", '"a"\n\n"1"\n\r\n', [["a"], ["1"]]],
  ])("%s", (_, text, rows) => {
    expect(read(text)).toEqual(rows);
  });

  test("any table comes back, wherever the pieces are cut", () => {
    const field = fc.string({
      unit: fc.constantFrom("a", '"', ",", "\n", "\r", "é", " "),
      maxLength: 5,
    });
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(field, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const header = rows[0]!.map((_, column) => `c${column}`);
        const text = [header, ...rows]
          .map((row) =>
            row.map((one) => `"${one.replaceAll('"', '""')}"`).join(","),
          )
          .join("\n");
        expect(read(text, size)).toEqual([header, ...rows]);
      }),
    );
  });
});

describe("what is refused, with its line", () => {
  test.each([
    [
      "a quote that closes too early",
      '"a","b"\n"1","2"\n"x"y","3"\n',
      "quote-broken",
      3,
    ],
    ["a quote in an unquoted field", '"a"\n1"2\n', "quote-broken", 2],
    [
      "a row that is too long",
      '"a","b"\n"1","2","3"\n"4","5"\n',
      "columns-uneven",
      2,
    ],
    ["a file cut within a value", '"a","b"\n"1","tw', "csv-truncated", 2],
    ["a file cut between values", '"a","b"\n"1","2"\n"3"', "csv-truncated", 3],
    [
      "lines are counted through breaks",
      '"a"\n"1\n2\n3"\n"x"y\n',
      "quote-broken",
      5,
    ],
  ])("%s", (_, text, reason, line) => {
    expect(refusal(text)).toMatchObject({ reason, line });
  });
});
