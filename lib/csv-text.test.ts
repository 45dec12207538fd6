import { expect, test } from "vitest";
import { readCsvText } from "./csv-text.ts";

const fieldsOf = (text: string) => {
  const read = readCsvText(text);
  return read.ok ? read.lines.map(({ fields }) => fields) : read;
};

test.each([
  [
    "a,b\n1,2\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a,b\r\n1,2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  ['"a ""quoted"" word","b, c"', [['a "quoted" word', "b, c"]]],
  [
    '"two\nlines",x\ny,z',
    [
      ["two\nlines", "x"],
      ["y", "z"],
    ],
  ],
  ["\uFEFFa,b", [["a", "b"]]],
  ["a,,c", [["a", "", "c"]]],
  ["a\n\n\nb\n", [["a"], ["b"]]],
  ["", []],
])("%j holds %j", (text, expected) => {
  expect(fieldsOf(text)).toEqual(expected);
});

test("each line knows where it began", () => {
  const read = readCsvText('a\n"b\nb"\nc');
  expect(read.ok && read.lines.map(({ line }) => line)).toEqual([1, 2, 4]);
});

test.each([
  ['a,b\n"open', 2],
  ['a\nb"c', 2],
  ['"a"b', 1],
])("%j is broken at line %i", (text, line) => {
  expect(readCsvText(text)).toEqual({ ok: false, line });
});
