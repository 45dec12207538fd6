import { copyFile, readFile, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { resetDatabase } from "#lib/testing/database.ts";
import { csvOf, writeZip, type NamedRow } from "#lib/testing/registry-files.ts";
import {
  folder,
  loaded,
  month,
  refused,
  rows,
} from "#lib/testing/registry-loads.ts";
import { v2Names } from "./layout.ts";

beforeEach(() => resetDatabase());

describe("what is refused and changes nothing", () => {
  let present: string;
  beforeEach(async () => {
    present = await month();
    await loaded(present);
  });
  const next = "20050523-20260308";

  test("the same file again", async () => {
    const again = path.join(folder, "under-another-name.zip");
    await copyFile(present, again);
    expect(await refused(again)).toEqual({ reason: "same-file" });
  });

  test("a file that lacks columns, by their names", async () => {
    const names = v2Names.filter((name) => name !== "Last Update Date");
    expect(await refused(await month({ period: next, names }))).toEqual({
      reason: "headers-missing",
      names: "Last Update Date",
      count: 1,
    });
  });

  test("an archive that was cut off while it came", async () => {
    const whole = await month({ period: next });
    const cut = path.join(folder, "cut.zip");
    await copyFile(whole, cut);
    await truncate(cut, 5000);
    expect(await refused(cut)).toEqual({ reason: "zip-broken" });
  });

  test("an archive with a flipped bit", async () => {
    const bytes = await readFile(await month({ period: next }));
    const at = bytes.indexOf("npidata_pfile_20050523-20260308.csv") + 3000;
    bytes[at]! ^= 0x40;
    const file = path.join(folder, "flipped.zip");
    await writeFile(file, bytes);
    expect(["zip-corrupt", "quote-broken", "columns-uneven"]).toContain(
      (await refused(file)).reason,
    );
  });

  test("an archive whose sum does not agree", async () => {
    const bytes = await readFile(await month({ period: next }));
    // The CRC of the data member in the central directory, 16 bytes in.
    const name = bytes.lastIndexOf("npidata_pfile_20050523-20260308.csv");
    bytes[name - 46 + 16]! ^= 0xff;
    const file = path.join(folder, "sum.zip");
    await writeFile(file, bytes);
    expect(await refused(file)).toMatchObject({ reason: "zip-corrupt" });
  });

  test("an encrypted archive", async () => {
    const bytes = await readFile(await month({ period: next }));
    const name = bytes.lastIndexOf("npidata_pfile_20050523-20260308.csv");
    bytes[name - 46 + 8]! |= 1;
    const file = path.join(folder, "locked.zip");
    await writeFile(file, bytes);
    expect(await refused(file)).toMatchObject({ reason: "zip-encrypted" });
  });

  test("a data file that ends within a row", async () => {
    const csv = csvOf(v2Names, rows);
    const name = `npidata_pfile_${next}.csv`;
    const file = await writeZip(folder, "short.zip", {
      [name]: csv.slice(0, -900),
    });
    expect(await refused(file)).toMatchObject({ reason: "csv-truncated" });
  });

  test("a quote out of place, with its line", async () => {
    const lines = csvOf(v2Names, rows).split("\n");
    lines[7] = lines[7]!.replace('","', '"x","');
    const file = await writeZip(folder, "quote.zip", {
      [`npidata_pfile_${next}.csv`]: lines.join("\n"),
    });
    expect(await refused(file)).toEqual({ reason: "quote-broken", line: 8 });
  });

  test("two data files in one archive, none, and an empty one", async () => {
    const csv = csvOf(v2Names, rows);
    const two = await writeZip(folder, "two.zip", {
      [`npidata_pfile_${next}.csv`]: csv,
      [`npidata_pfile_${next}_copy.csv`]: csv,
    });
    expect(await refused(two)).toMatchObject({ reason: "several-data-files" });
    const none = await writeZip(folder, "none.zip", {
      "notes.txt": "a,b\n1,2\n",
    });
    expect(await refused(none)).toEqual({ reason: "wrong-kind" });
    expect(await refused(await month({ period: next, rows: [] }))).toEqual({
      reason: "file-empty",
    });
    expect(await refused(path.join(folder, "nowhere.zip"))).toEqual({
      reason: "file-missing",
    });
  });

  test("a period to come, and one nobody can read", async () => {
    expect(await refused(await month({ period: "20050523-20990101" }))).toEqual(
      {
        reason: "period-in-future",
        to: "2099-01-01",
      },
    );
    const file = await writeZip(folder, "bare.zip", {
      "npidata.csv": csvOf(v2Names, rows),
    });
    expect(await refused(file)).toEqual({ reason: "period-unknown" });
  });

  test("dates to come, numbers that are none, and bytes that are no text", async () => {
    const spoilt = (changes: NamedRow, count: number) =>
      month({
        period: next,
        rows: rows.map((row, at) =>
          at < count && row["Entity Type Code"] ? { ...row, ...changes } : row,
        ),
      });
    expect(
      await refused(await spoilt({ "Last Update Date": "01/01/2099" }, 5)),
    ).toMatchObject({
      reason: "dates-in-future",
    });
    expect(
      await refused(await spoilt({ NPI: "2123456785" }, 60)),
    ).toMatchObject({
      reason: "numbers-broken",
    });
    expect(
      await refused(await spoilt({ "Provider First Name": "\uFFFD" }, 60)),
    ).toMatchObject({ reason: "encoding-broken" });
  });

  test("a number that comes twice", async () => {
    const twice = [...rows, rows.find((row) => row["Entity Type Code"])!];
    expect(await refused(await month({ period: next, rows: twice }))).toEqual({
      reason: "numbers-twice",
    });
  });
});
