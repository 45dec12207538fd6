import type { PDFiumDocument } from "@hyzyla/pdfium";
import sharp, { type Sharp } from "sharp";
import {
  drawingLimits,
  type Drawing,
  type DrawingOrder,
  type DrawingRefusal,
} from "./drawing.ts";

// The drawing process: takes one file, answers its pages as fresh JPEGs and
// ends. It is started by `redraw.ts` without the configuration, so a fault in
// a decoder finds neither the database's address nor our secret.

sharp.concurrency(1);
sharp.cache(false);
// Of all that libvips can read, only what is taken.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpeg",
    "VipsForeignLoadPng",
    "VipsForeignLoadWebp",
  ],
});

const { pages: mostPages, pixels, side, quality, seconds } = drawingLimits;

process.once("message", (order: DrawingOrder) => {
  draw(order).then(
    (drawing) => process.send?.(drawing, () => process.disconnect()),
    () => process.disconnect(),
  );
});

async function draw({ content, bytes }: DrawingOrder): Promise<Drawing> {
  try {
    const pages =
      content === "pdf" ? await drawPdf(bytes) : [await drawImage(bytes)];
    return { ok: true, pages };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

class Refusal extends Error {
  readonly reason: DrawingRefusal;
  constructor(reason: DrawingRefusal) {
    super(reason);
    this.reason = reason;
  }
}

function reasonOf(error: unknown): DrawingRefusal {
  if (error instanceof Refusal) return error.reason;
  const message = error instanceof Error ? error.message : "";
  if (/password|security scheme/i.test(message)) return "file-encrypted";
  return /pixel limit/i.test(message) ? "file-too-many-pixels" : "file-broken";
}

/** Upright, without what was hidden in the file: place, camera, remarks. */
function drawImage(bytes: Uint8Array): Promise<Uint8Array> {
  const image = sharp(bytes, {
    limitInputPixels: pixels,
    failOn: "error",
    sequentialRead: true,
  });
  return asPage(image.autoOrient());
}

function asPage(image: Sharp): Promise<Uint8Array> {
  return image
    .resize({
      width: side,
      height: side,
      fit: "inside",
      withoutEnlargement: true,
    })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg({ quality })
    .timeout({ seconds })
    .toBuffer();
}

async function drawPdf(bytes: Uint8Array): Promise<Uint8Array[]> {
  const { PDFiumLibrary } = await import("@hyzyla/pdfium");
  const library = await PDFiumLibrary.init();
  const pdf = await library.loadDocument(bytes);
  const count = pdf.getPageCount();
  if (count < 1) throw new Refusal("file-broken");
  if (count > mostPages) throw new Refusal("file-too-many-pages");
  const pages: Uint8Array[] = [];
  for (let page = 0; page < count; page += 1)
    pages.push(await drawSheet(pdf, page));
  return pages;
}

async function drawSheet(
  pdf: PDFiumDocument,
  index: number,
): Promise<Uint8Array> {
  const page = pdf.getPage(index);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  // A sheet may claim to be two hundred inches wide; it gets no more pixels.
  const scale = side / Math.max(originalWidth, originalHeight, 1);
  const sheet = await page.render({
    width: pixelsOf(originalWidth * scale),
    height: pixelsOf(originalHeight * scale),
    render: ({ data }) => Promise.resolve(data),
  });
  const { width, height } = sheet;
  return asPage(sharp(sheet.data, { raw: { width, height, channels: 4 } }));
}

function pixelsOf(length: number): number {
  return Math.min(side, Math.max(1, Math.round(length)));
}
