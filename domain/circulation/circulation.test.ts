import { describe, expect, test } from "vitest";
import { csvHead, csvLines, parseTable, type Row } from "./csv.ts";
import { courseOf, issuesOf } from "./issues.ts";
import { checkpointsBetween, disagreements, nextHead } from "./log-chain.ts";
import { placeCode, places, regions } from "./regions.ts";
import { states } from "#domain/eligibility/states.ts";
import { createDraw, drawKey } from "./sample.ts";

const at = (moment: string) => Date.parse(moment);

describe("issues", () => {
  test("articles of one day are one issue, served at the day's last release", () => {
    const issues = issuesOf([
      at("2026-03-02T18:00:00Z"),
      at("2026-03-02T08:00:00Z"),
      at("2026-03-09T08:00:00Z"),
    ]);
    expect(issues).toMatchObject([
      { date: "2026-03-02", at: at("2026-03-02T18:00:00Z"), articles: 2 },
      { date: "2026-03-09", articles: 1 },
    ]);
  });

  test("a period without a release is measured at its end", () => {
    const period = { from: "2026-04-01", before: at("2026-05-01T00:00:00Z") };
    const course = courseOf([at("2026-03-02T08:00:00Z")], period, null);
    expect(course).toMatchObject({ first: 1, analysed: 1 });
    expect(course?.issues[1]).toMatchObject({
      kind: "period-end",
      date: "2026-04-30",
    });
  });

  test("only an issue of the period can be broken down", () => {
    const period = { from: "2026-04-01", before: at("2026-05-01T00:00:00Z") };
    const releases = [at("2026-03-02T08:00:00Z"), at("2026-04-02T08:00:00Z")];
    expect(courseOf(releases, period, "2026-03-02")).toBeNull();
    expect(courseOf(releases, period, "2026-04-02")?.analysed).toBe(1);
  });
});

describe("geography", () => {
  test("every place a reader can name has one region", () => {
    const codes = places.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code } of states) expect(codes).toContain(code);
    expect(regions).toContain("Military");
  });

  test("elsewhere is foreign, and silence is told apart", () => {
    expect(placeCode("PR")).toBe("PR");
    expect(placeCode("ON")).toBe("foreign");
    expect(placeCode("")).toBe("not-stated");
  });
});

describe("the sample", () => {
  const ids = Array.from({ length: 5000 }, (_, index) => `id-${index}`);
  const drawn = (order: string[], seed: string) => {
    const draw = createDraw(seed, 50);
    for (const id of order) draw.offer({ id });
    return draw.result().map(({ row }) => row.id);
  };

  test("is the same in whatever order the file is read", () => {
    expect(drawn(ids.toReversed(), "spring")).toEqual(drawn(ids, "spring"));
  });

  test("is another one for another seed", () => {
    expect(drawn(ids, "autumn")).not.toEqual(drawn(ids, "spring"));
  });

  test("is those with the smallest keys, as the notes say", () => {
    const byHand = ids
      .toSorted((one, other) =>
        drawKey("spring", one) < drawKey("spring", other) ? -1 : 1,
      )
      .slice(0, 50);
    expect(drawn(ids, "spring")).toEqual(byHand);
  });
});

describe("the log's chain", () => {
  const zero = "0".repeat(64);

  test("a changed line changes every later head", () => {
    const one = nextHead(nextHead(zero, '[1, "a"]'), '[2, "b"]');
    const other = nextHead(nextHead(zero, '[1, "A"]'), '[2, "b"]');
    expect(one).not.toBe(other);
  });

  test("heads are written down at each turn of a month and at the end", () => {
    expect(
      checkpointsBetween(
        at("2025-11-20T10:00:00Z"),
        at("2026-01-15T00:00:00Z"),
      ).map((moment) => new Date(moment).toISOString().slice(0, 10)),
    ).toEqual(["2025-12-01", "2026-01-01", "2026-01-15"]);
  });

  test("two exports are held to the heads they share", () => {
    const point = (before: string, head: string) => ({
      before,
      entries: 1,
      head,
    });
    const one = [point("2026-01-01", "a"), point("2026-02-01", "b")];
    expect(disagreements(one, [point("2026-01-01", "a")])).toEqual([]);
    expect(disagreements(one, [point("2026-02-01", "c")])).toEqual([one[1]]);
  });
});

describe("CSV", () => {
  async function readBack(rows: Row[], size: number) {
    const columns = Object.keys(rows[0]!);
    const text = csvHead(columns) + csvLines(columns, rows);
    async function* pieces() {
      for (let from = 0; from < text.length; from += size)
        yield text.slice(from, from + size);
    }
    const back = [];
    for await (const row of parseTable(pieces())) back.push(row);
    return { text, back };
  }

  test.each([1, 3, 1000])(
    "comes back as it was, in pieces of %i",
    async (size) => {
      const rows = [
        { a: 'a "word", and more', b: "two\nlines", c: "" },
        { a: "=1+1", b: "'=1", c: "+49" },
        { a: "été\r\n", b: "-", c: "'plain" },
      ];
      const { text, back } = await readBack(rows, size);
      expect(back).toEqual(rows);
      expect(text).toContain("'=1+1");
      expect(text.startsWith("a,b,c\r\n")).toBe(true);
    },
  );
});
