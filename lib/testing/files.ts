import sharp from "sharp";

/** A plain picture; finish it with `.jpeg().toBuffer()` or the like. */
export function anImage(width: number, height: number, background = "#3a6ea5") {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** The end record of an empty zip: enough for a program to open the file as one. */
export const aZipEnd = Buffer.concat([
  Buffer.from("PK\x05\x06", "latin1"),
  Buffer.alloc(18),
]);

/** A small, whole PDF: sheets filled with one color ("1 0 0" is red). */
export function aPdf(
  options: {
    pages?: number;
    fill?: string;
    width?: number;
    height?: number;
    encrypted?: boolean;
  } = {},
): Buffer {
  const { pages = 1, fill = "0 0 1", width = 300, height = 200 } = options;
  const paint = `${fill} rg 0 0 ${width} ${height} re f`;
  const kids = Array.from({ length: pages }, (_, page) => 4 + page);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages}/Kids[${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>`,
    `<</Length ${paint.length}>>stream\n${paint}\nendstream`,
    ...kids.map(
      () =>
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 3 0 R>>`,
    ),
  ];
  return Buffer.from(assemble(objects, options.encrypted ?? false), "latin1");
}

function assemble(objects: string[], encrypted: boolean): string {
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const key = "0".repeat(64);
  // The standard handler with a password nobody has (ISO 32000-1, 7.6.3).
  const encryption = encrypted
    ? `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${key}>/U<${key}>>>/ID[<00><00>]`
    : "";
  const start = text.length;
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer<</Size ${size}/Root 1 0 R${encryption}>>\nstartxref\n${start}\n%%EOF\n`;
}
