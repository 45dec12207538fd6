/**
 * Bytes of a quoted CSV file as they are written, field by field into one
 * buffer: eleven gigabytes of lines would drown in short strings.
 */
export type Page = { bytes: Buffer; at: number };

/** Longer than any line: a page takes no further one beyond this mark. */
const lineRoom = 16 * 1024;
const length = 256 * 1024;

export function newPage(): Page {
  return { bytes: Buffer.allocUnsafe(length + lineRoom), at: 0 };
}

export function isFull(page: Page): boolean {
  return page.at >= length;
}

const quote = 0x22;
const comma = 0x2c;

/**
 * Writes a value in double quotes and a comma. The registry prints a single
 * quote for a double one, so nothing is ever escaped.
 */
export function field(page: Page, value: string): void {
  page.bytes[page.at++] = quote;
  text(page, value);
  page.bytes[page.at++] = quote;
  page.bytes[page.at++] = comma;
}

const empties = Buffer.from('"",'.repeat(400));

/** Writes `count` empty values. */
export function blanks(page: Page, count: number): void {
  page.at += empties.copy(page.bytes, page.at, 0, count * 3);
}

/** Ends the line in the place of the last comma. */
export function endLine(page: Page): void {
  page.bytes[page.at - 1] = 0x0a;
}

export function line(page: Page, values: string[]): void {
  for (const value of values) field(page, value);
  endLine(page);
}

function text(page: Page, value: string): void {
  const start = page.at;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code > 0x7f) {
      page.at = start + page.bytes.write(value, start);
      return;
    }
    page.bytes[page.at++] = code;
  }
}
