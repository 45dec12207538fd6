/** What a file is by its bytes. Its name and declared type are never asked. */
export type Content = "jpeg" | "png" | "webp" | "pdf";

/**
 * The content, or null for anything else. A PDF has to begin at the first
 * byte, although readers tolerate a kilobyte of something else before it: in
 * that kilobyte files of two kinds hide (ISO 32000-1, appendix H.3).
 */
export function contentOf(bytes: Buffer): Content | null {
  const head = bytes.subarray(0, 16).toString("latin1");
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "webp";
  return /^%PDF-[0-9]/.test(head) ? "pdf" : null;
}

const headLength = 1024;
const markup = /<(?:!doctype|html|script|svg|\?xml|\?php)/i;

/**
 * Whether a file also reads as one of another kind: a PDF or a web page in an
 * image's head, a zip at the end of anything, bytes behind the end that a PNG
 * or WebP declares. A camera's remarks behind a JPEG are common and harmless:
 * what is drawn anew does not contain them.
 */
export function isPolyglot(bytes: Buffer, content: Content): boolean {
  const head = bytes.subarray(0, headLength).toString("latin1");
  if (content !== "pdf" && (head.includes("%PDF-") || markup.test(head)))
    return true;
  if (endsAsZip(bytes)) return true;
  if (content === "png") return !endsAtMark(bytes);
  return content === "webp" && bytes.length > riffLength(bytes);
}

// The end-of-archive record, whose comment must reach the end of the file
// exactly (APPNOTE.TXT, 4.3.16).
const endRecord = Buffer.from("PK\x05\x06", "latin1");

function endsAsZip(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.lastIndexOf(endRecord); at >= from;) {
    const comment = at + 22 <= bytes.length ? bytes.readUInt16LE(at + 20) : -1;
    if (at + 22 + comment === bytes.length) return true;
    if (at === 0) return false;
    at = bytes.lastIndexOf(endRecord, at - 1);
  }
  return false;
}

/** A PNG ends with an empty IEND chunk and its fixed checksum. */
const pngEnd = Buffer.from("0000000049454e44ae426082", "hex");

function endsAtMark(bytes: Buffer): boolean {
  return bytes.subarray(-pngEnd.length).equals(pngEnd);
}

/** Chunks are padded to an even length. */
function riffLength(bytes: Buffer): number {
  const declared = bytes.readUInt32LE(4) + 8;
  return declared + (declared % 2);
}
