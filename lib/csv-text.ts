/**
 * Reads a small CSV file (RFC 4180) that is in memory: quoted fields may hold
 * commas, doubled quotes and line ends. Answers its lines with the number each
 * began at, or the line at which a quote is broken. For files of millions of
 * lines this is the wrong tool.
 */
export function readCsvText(
  text: string,
):
  | { ok: true; lines: { line: number; fields: string[] }[] }
  | { ok: false; line: number } {
  const lines: { line: number; fields: string[] }[] = [];
  let fields: string[] = [];
  let line = 1;
  let began = 1;
  const endLine = () => {
    if (fields.some(Boolean)) lines.push({ line: began, fields });
    fields = [];
  };
  const token = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|\r|$)/y;
  token.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  while (token.lastIndex <= text.length) {
    const match = token.exec(text);
    if (!match) return { ok: false, line };
    const [whole, field = "", end] = match;
    fields.push(unquoted(field));
    line += whole.split(/\r\n|\n|\r/).length - 1;
    if (end !== ",") {
      endLine();
      began = line;
    }
    if (end === "") break;
  }
  return { ok: true, lines };
}

function unquoted(field: string): string {
  return field.startsWith('"')
    ? field.slice(1, -1).replaceAll('""', '"')
    : field;
}
