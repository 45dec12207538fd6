import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { anImage, aPdf, aZipEnd } from "#lib/testing/files.ts";
import { contentOf } from "./content.ts";
import { letterWidth, pathOf } from "./lettering.ts";
import { redraw } from "./redraw.ts";
import { watermarked } from "./watermark.ts";

async function drawn(bytes: Buffer): Promise<Buffer[]> {
  const drawing = await redraw(bytes);
  if (!drawing.ok) throw new Error(drawing.reason);
  return drawing.pages.map((page) => Buffer.from(page));
}

describe("a picture is drawn anew", () => {
  test.each(["jpeg", "png", "webp"] as const)("from %s", async (format) => {
    const bytes = await anImage(300, 200).toFormat(format).toBuffer();
    expect(contentOf(bytes)).toBe(format);
    const [page] = await drawn(bytes);
    const { format: made, width, height } = await sharp(page).metadata();
    expect({ made, width, height }).toEqual({
      made: "jpeg",
      width: 300,
      height: 200,
    });
  });

  test("upright, and without place, camera or remarks", async () => {
    const bytes = await anImage(300, 200)
      .withExif({ IFD0: { Copyright: "a-secret-remark" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const [page] = await drawn(bytes);
    const found = await sharp(page).metadata();
    expect([found.width, found.height]).toEqual([200, 300]);
    expect(found.exif).toBeUndefined();
    expect(found.orientation).toBeUndefined();
    expect(page!.includes("a-secret-remark")).toBe(false);
  });

  test("no larger than a page needs", async () => {
    const [page] = await drawn(await anImage(4000, 3000).jpeg().toBuffer());
    const { width, height } = await sharp(page).metadata();
    expect([width, height]).toEqual([2200, 1650]);
  });

  test("each page of a PDF, in its colors", async () => {
    const pages = await drawn(aPdf({ pages: 3, fill: "1 0 0" }));
    expect(pages).toHaveLength(3);
    const { dominant } = await sharp(pages[2]).stats();
    expect(dominant.r).toBeGreaterThan(200);
    expect(dominant.b).toBeLessThan(60);
  });
});

describe("a file is refused", () => {
  const refused = async (bytes: Buffer) => {
    const drawing = await redraw(bytes);
    return drawing.ok ? "drawn" : drawing.reason;
  };

  test("of any other kind, whatever it is called", async () => {
    for (const text of ["GIF89a", "<svg xmlns=''/>", "MZ", "PK\x03\x04", ""])
      expect(await refused(Buffer.from(text, "latin1"))).toBe("file-kind");
  });

  test("that is two files at once", async () => {
    const jpeg = await anImage(20, 20).jpeg().toBuffer();
    const png = await anImage(20, 20).png().toBuffer();
    const webp = await anImage(20, 20).webp().toBuffer();
    const page = Buffer.from("<html><script>alert(1)</script>");
    const pdfInJpeg = await anImage(20, 20)
      .withExif({ IFD0: { Copyright: "%PDF-1.4" } })
      .jpeg()
      .toBuffer();
    for (const bytes of [
      Buffer.concat([jpeg, aZipEnd]),
      Buffer.concat([aPdf(), aZipEnd]),
      Buffer.concat([png, page]),
      Buffer.concat([webp, page]),
      pdfInJpeg,
    ])
      expect(await refused(bytes)).toBe("file-two-kinds");
  });

  test("that is cut off, or a beginning only", async () => {
    const jpeg = await anImage(600, 600).jpeg().toBuffer();
    expect(await refused(jpeg.subarray(0, 400))).toBe("file-broken");
    expect(await refused(Buffer.from("%PDF-1.7\nnothing"))).toBe("file-broken");
  });

  test("that needs a password", async () => {
    expect(await refused(aPdf({ encrypted: true }))).toBe("file-encrypted");
  });

  test("of more than eight pages, or of too many pixels", async () => {
    expect(await refused(aPdf({ pages: 9 }))).toBe("file-too-many-pages");
    const vast = await anImage(7200, 7200).png().toBuffer();
    expect(vast.length).toBeLessThan(1_000_000);
    expect(await refused(vast)).toBe("file-too-many-pixels");
  });

  test("that would be a sheet of two hundred inches is drawn small", async () => {
    const [page] = await drawn(aPdf({ width: 14_400, height: 14_400 }));
    const { width } = await sharp(page).metadata();
    expect(width).toBe(2200);
  });

  test("when too many wait, and nobody else suffers from it", async () => {
    const bytes = await anImage(30, 30).jpeg().toBuffer();
    const all = await Promise.all(
      Array.from({ length: 9 }, () => refused(bytes)),
    );
    expect(all.filter((answer) => answer === "drawn").length).toBe(5);
    expect(all.filter((answer) => answer === "file-busy").length).toBe(4);
    expect(await refused(bytes)).toBe("drawn");
  });
});

describe("the watermark", () => {
  test("changes the picture everywhere, on white and on black", async () => {
    for (const background of ["#ffffff", "#000000"]) {
      const page = await anImage(800, 600, background).jpeg().toBuffer();
      const marked = await watermarked(page, ["reviewer@desk.example", "now"]);
      for (const [left, top] of [
        [0, 0],
        [400, 0],
        [0, 300],
        [400, 300],
      ] as const) {
        const quarter = await sharp(marked)
          .extract({ left, top, width: 400, height: 300 })
          .toBuffer();
        const { channels } = await sharp(quarter).stats();
        expect(channels[0]!.stdev).toBeGreaterThan(5);
      }
    }
  });

  test("has a letter for each that stands in an address, and none unseen", () => {
    const shapes = Array.from(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.@-_+:/",
    ).map(pathOf);
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(shapes.every((shape) => shape.length > 0)).toBe(true);
    expect(pathOf("é")).toBe(pathOf("?"));
    expect(pathOf(" a")).toContain(`M${letterWidth} `);
  });
});
