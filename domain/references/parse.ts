import { formatAma } from "./ama.ts";
import { referenceSchema, type Author, type Reference } from "./schema.ts";

type Draft = Record<string, unknown>;
type Links = { doi?: string; pmid?: string };
export type ParsedReference = {
  reference: Reference;
  /** What a person should look at, in a few words each. */
  unsure: string[];
};

/**
 * Reads one AMA-style line. Promises that the reference formats back to the
 * same words; a line it cannot promise that for is kept whole as "other", and
 * says so.
 */
export function parseReference(line: string, id: string): ParsedReference {
  const clean = tidy(line);
  const { rest, links } = takeLinks(clean);
  for (const read of [meetingPaper, periodical, website, book]) {
    const reference = accept(read(rest), { id, ...links });
    if (reference && formatAma(reference).text === clean)
      return { reference, unsure: doubts(reference) };
  }
  return {
    reference: { type: "other", id, text: clean.slice(0, 1200) },
    unsure: ["kept as typed: not a form of reference that is known here"],
  };
}

function tidy(line: string): string {
  return line.replaceAll("\0", "").toWellFormed().replace(/\s+/g, " ").trim();
}

function accept(
  draft: Draft | null,
  links: Links & { id: string },
): Reference | null {
  if (!draft) return null;
  const parsed = referenceSchema.safeParse({ ...draft, ...links });
  return parsed.success ? parsed.data : null;
}

function takeLinks(line: string): { rest: string; links: Links } {
  const found = /^(.+?) doi:(10\.\d{4,9}\/\S+)$/.exec(line);
  return found
    ? { rest: found[1]!, links: { doi: found[2]! } }
    : { rest: line, links: {} };
}

function meetingPaper(line: string): Draft | null {
  const found =
    /^(.+?) (Paper|Poster) presented at: ([^;]+); ([^;]+); (.+)$/.exec(line);
  if (!found) return null;
  return {
    type: "meeting-paper",
    ...headOf(found[1]!),
    ...(found[2] === "Poster" && { poster: true }),
    meeting: found[3],
    dates: found[4],
    place: found[5]!.replace(/\.$/, ""),
  };
}

// "Title. Journal. 2012;13(2):Abstract 251." The journal begins after the last
// sentence end before the year.
function periodical(line: string): Draft | null {
  const found =
    /^(.+[.?!][”’"')\]]?) ([^.?!]+)\. (\d{4})(?:;([^():;]*)(?:\(([^()]+)\))?)?(?::([^:]+))?\.$/.exec(
      line,
    );
  if (!found) return null;
  const [, head, journal, year, volume, issue, location = ""] = found;
  const abstract = /^Abstract (.+)$/.exec(location);
  return {
    type: abstract ? "abstract" : "journal-article",
    ...headOf(head!),
    journal,
    year,
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(abstract
      ? { abstractNumber: abstract[1] }
      : location && { pages: location }),
  };
}

function website(line: string): Draft | null {
  const found =
    /^(.+?[.?!][”’"')\]]?)(?: Accessed ([^.]+)\.)? (https?:\/\/\S+)$/.exec(
      line,
    );
  if (!found) return null;
  const { authors, etAl, title } = headOf(found[1]!);
  const [, name, site] = /^(.+?)\. ([^.]+)$/.exec(title) ?? [];
  return {
    type: "website",
    authors,
    ...(etAl && { etAl }),
    title: name ?? title,
    ...(site && { site }),
    ...(found[2] && { accessed: found[2] }),
    url: found[3],
  };
}

function book(line: string): Draft | null {
  const found = /^(.+?[.?!])(?: (\d+\w{2}) ed\.)? ([^.;]+); (\d{4})\.$/.exec(
    line,
  );
  if (!found) return null;
  return {
    type: "book",
    ...headOf(found[1]!),
    ...(found[2] && { edition: found[2] }),
    publisher: found[3],
    year: found[4],
  };
}

/** Authors up to the first full stop, the title after it. */
function headOf(head: string): {
  authors: Author[];
  etAl?: true;
  title: string;
} {
  const end = head.indexOf(". ");
  if (end < 0) return { authors: [], title: withoutStop(head) };
  const names = head.slice(0, end).split(", ");
  const title = withoutStop(head.slice(end + 2));
  const etAl = names.at(-1) === "et al" && names.pop() !== undefined;
  return { authors: names.map(authorOf), ...(etAl && { etAl }), title };
}

// "van der Berg JA", "Smith J Jr": family name, then up to four capitals.
const person =
  /^([\p{L}][\p{L}\p{M}'’ -]*) (\p{Lu}{1,4}(?: (?:Jr|Sr|[23]\p{Ll}{2}))?)$/u;

function authorOf(name: string): Author {
  const [, family, initials] = person.exec(name) ?? [];
  return family && initials ? { family, initials } : { group: name };
}

function withoutStop(value: string): string {
  return value.replace(/\.$/, "");
}

function doubts(reference: Reference): string[] {
  if (reference.type === "other") return [];
  const groups = reference.authors.filter((author) => "group" in author);
  if (reference.authors.length === 0) return ["no authors were recognised"];
  return groups.map((author) => `“${author.group}” was read as a group author`);
}
