import { escapeHtml } from "#lib/html.ts";
import type { Cell } from "../csv.ts";
import type { Basis } from "./header.ts";
import type { Table } from "./tables.ts";

/** The report as one page to read and print; no part of it comes from elsewhere. */
export function printablePage(
  basis: Basis,
  summary: { average: number; analysed: string; qualified: number },
  tables: Table[],
): string {
  const { statement, period } = basis;
  const title = `${statement.publication.text}: circulation ${period.from} to ${period.to}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${sheet}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${period.isOver ? "" : `<p><strong>Interim report: the period was not over. Data before ${period.before.toISOString()}.</strong></p>`}
<dl>
<dt>Average qualified circulation</dt><dd>${number(summary.average)}</dd>
<dt>Qualified recipients of the analyzed issue, ${summary.analysed}</dt><dd>${number(summary.qualified)}</dd>
</dl>
${tables.map(tableHtml).join("\n")}
</body>
</html>
`;
}

const sheet = `body{font:10pt/1.45 system-ui,sans-serif;color:#111;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:16pt}h2{font-size:12pt;margin:2rem 0 .5rem;break-after:avoid}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.5rem}dd{margin:0;font-weight:600}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid #ccc;overflow-wrap:anywhere}
.n{text-align:right;font-variant-numeric:tabular-nums}tr{break-inside:avoid}
@page{margin:18mm}`;

function tableHtml({ title, columns, rows }: Table): string {
  const isNumber = (column: string) =>
    rows.some((row) => typeof row[column] === "number");
  const mark = (column: string) => (isNumber(column) ? ' class="n"' : "");
  const head = columns
    .map(
      (column) =>
        `<th scope="col"${mark(column)}>${escapeHtml(wordsOf(column))}</th>`,
    )
    .join("");
  const body = rows
    .map(
      (row) =>
        `<tr>${columns.map((column) => `<td${mark(column)}>${cellHtml(row[column])}</td>`).join("")}</tr>`,
    )
    .join("\n");
  return `<h2>${escapeHtml(title)}</h2>
${rows.length === 0 ? "<p>None.</p>" : `<table><thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody></table>`}`;
}

function cellHtml(cell: Cell | undefined): string {
  return typeof cell === "number" ? number(cell) : escapeHtml(cell ?? "");
}

/** "served_not_qualified" -> "Served not qualified". */
function wordsOf(column: string): string {
  const words = column.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const format = new Intl.NumberFormat("en-US");
const number = (value: number) => format.format(value);
