import {
  referenceSchema,
  type Author,
  type Reference,
  type ReferenceType,
} from "#domain/references/schema.ts";

/** A reference as typed into its form: every field a line of text. */
export type TypedReference = { type: ReferenceType } & Record<string, string>;

export type ReferenceField = {
  name: string;
  label: string;
  optional?: boolean;
  help?: string;
};

const authors: ReferenceField = {
  name: "authors",
  label: "Authors",
  help: "Younger J, Mackey S, et al. A group by its full name.",
};
const title: ReferenceField = { name: "title", label: "Title" };
const year: ReferenceField = { name: "year", label: "Year" };
const periodical: ReferenceField[] = [
  authors,
  title,
  { name: "journal", label: "Journal, as abbreviated" },
  year,
  { name: "volume", label: "Volume", optional: true },
  { name: "issue", label: "Issue", optional: true },
];
const links: ReferenceField[] = [
  { name: "doi", label: "DOI", optional: true, help: "10.1234/abc" },
  { name: "pmid", label: "PubMed number", optional: true },
  { name: "url", label: "Address", optional: true },
];

export const referenceTypes: { value: ReferenceType; label: string }[] = [
  { value: "journal-article", label: "Journal article" },
  { value: "abstract", label: "Conference abstract" },
  { value: "meeting-paper", label: "Paper at a meeting" },
  { value: "book", label: "Book" },
  { value: "website", label: "Website" },
  { value: "other", label: "Other, as one line" },
];

const fieldsByType: Record<ReferenceType, ReferenceField[]> = {
  "journal-article": [
    ...periodical,
    { name: "pages", label: "Pages", optional: true },
  ],
  abstract: [
    ...periodical,
    { name: "abstractNumber", label: "Abstract number" },
  ],
  "meeting-paper": [
    authors,
    title,
    { name: "meeting", label: "Meeting" },
    { name: "dates", label: "Dates", help: "May 13-16, 2015" },
    { name: "place", label: "Place", help: "Palm Springs, CA" },
  ],
  book: [
    authors,
    title,
    { name: "edition", label: "Edition", optional: true, help: "3rd" },
    { name: "publisher", label: "Publisher" },
    year,
  ],
  website: [
    authors,
    title,
    { name: "site", label: "Website", optional: true },
    { name: "accessed", label: "Accessed", optional: true },
  ],
  other: [{ name: "text", label: "Reference" }],
};

export function fieldsOf(type: ReferenceType): ReferenceField[] {
  return [...fieldsByType[type], ...links];
}

/** The form's lines for a stored reference. */
export function typedOf(reference: Reference): TypedReference {
  const typed: Record<string, string> = {};
  for (const [name, value] of Object.entries(reference))
    if (typeof value === "string") typed[name] = value;
  if ("authors" in reference)
    typed.authors = authorsLine(reference.authors, reference.etAl === true);
  return { ...typed, type: reference.type };
}

/** The stored reference for the form's lines, or what is wrong by field. */
export function referenceOf(
  typed: TypedReference,
  before?: Reference,
):
  | { ok: true; reference: Reference }
  | { ok: false; errors: Record<string, string> } {
  const fields = fieldsOf(typed.type);
  const lines = fields
    .filter(({ name }) => name !== "authors")
    .map(({ name, optional }) => [name, (typed[name] ?? "").trim(), optional])
    .filter(([, value, optional]) => value !== "" || !optional);
  const parsed = referenceSchema.safeParse({
    ...Object.fromEntries(lines),
    ...(fields.includes(authors) && authorsOf(typed.authors ?? "")),
    // The form has no box for it, so an edit keeps what was known.
    ...(before?.type === "meeting-paper" &&
      typed.type === "meeting-paper" &&
      before.poster !== undefined && { poster: before.poster }),
    id: typed.id,
    type: typed.type,
  });
  if (parsed.success) return { ok: true, reference: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues)
    errors[String(issue.path[0] ?? "type")] ??= issue.message;
  return { ok: false, errors };
}

export function newReferenceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}

function authorsLine(list: readonly Author[], etAl: boolean): string {
  const names = list.map((author) =>
    "group" in author ? author.group : `${author.family} ${author.initials}`,
  );
  return [...names, ...(etAl ? ["et al"] : [])].join(", ");
}

function authorsOf(line: string): { authors: Author[]; etAl?: true } {
  const names = line
    .split(/[,;]/)
    .map((name) => name.replace(/\.$/, "").trim())
    .filter(Boolean);
  const isEtAl = (name: string) => /^et al$/i.test(name);
  const authors = names.filter((name) => !isEtAl(name)).map(authorOf);
  return names.some(isEtAl) ? { authors, etAl: true } : { authors };
}

function authorOf(name: string): Author {
  const person =
    /^(.+?)\s+(\p{Lu}[\p{Lu}-]{0,4}(?:\s(?:Jr|Sr|[2-4](?:nd|rd|th)))?)$/u.exec(
      name,
    );
  return person
    ? { family: person[1]!, initials: person[2]! }
    : { group: name };
}
