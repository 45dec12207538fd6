import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { readCsvText } from "#lib/csv-text.ts";
import { domainDetailsSchema, type ListedDomain } from "./schema.ts";

const columns = ["domain", "class", "owner", "evidence", "review_due"] as const;

/** The list as CSV (UTF-8, RFC 4180); no field can pass for a formula. */
export function writeDomains(entries: ListedDomain[]): string {
  const rows = entries.map((entry) => [
    entry.domain,
    entry.class,
    entry.owner,
    entry.evidence,
    entry.reviewDue?.toISOString().slice(0, 10) ?? "",
  ]);
  return stringify([[...columns], ...rows], {
    escape_formulas: true,
    record_delimiter: "windows",
  });
}

const longest = 5000;

/**
 * The form that brings such a file: `file` as text. Problems name the line:
 * field "file.12", reason "class-missing".
 */
export const domainImportSchema = z.strictObject({
  file: z
    .string({ error: "required" })
    .min(1, { error: "required" })
    .transform((file, context) => {
      const read = readCsvText(file);
      const refuse = (line: number, message: string) => {
        context.addIssue({ code: "custom", path: [line], message });
        return z.NEVER;
      };
      if (!read.ok) return refuse(read.line, "quote-broken");
      const [head, ...lines] = read.lines;
      if (!head) return refuse(1, "required");
      const names = head.fields.map((name) => name.trim().toLowerCase());
      const missing = columns
        .slice(0, 4)
        .find((column) => !names.includes(column));
      if (missing) return refuse(1, "column-missing");
      if (lines.length > longest) return refuse(longest + 2, "too-many-lines");
      const domains = new Set<string>();
      return lines.flatMap(({ line, fields }) => {
        const parsed = domainDetailsSchema.safeParse(asEntry(names, fields));
        if (!parsed.success)
          return refuse(line, parsed.error.issues[0]?.message ?? "unreadable");
        if (domains.has(parsed.data.domain))
          return refuse(line, "domain-twice");
        domains.add(parsed.data.domain);
        return [parsed.data];
      });
    }),
});

function asEntry(names: string[], fields: string[]) {
  const value = (name: string) =>
    // What `escape_formulas` put in front goes again.
    (fields[names.indexOf(name)] ?? "").trim().replace(/^'(?=[=+\-@])/, "");
  return {
    domain: value("domain"),
    class: value("class"),
    owner: value("owner"),
    evidence: value("evidence"),
    reviewDue: value("review_due"),
  };
}

export type DomainImport = z.output<typeof domainImportSchema>;
