import { escapeHtml } from "#lib/html.ts";
import type { Author, Reference } from "./schema.ts";

type Piece = string | { italic: string } | { href: string; label: string };
type Of<Type extends Reference["type"]> = Extract<Reference, { type: Type }>;
type Authored = { authors: Author[]; etAl?: boolean | undefined };

/**
 * One reference in the style of the AMA Manual of Style, 11th edition,
 * chapter 3: as plain text, and as HTML with an italic source and linked DOI
 * or address.
 */
export function formatAma(reference: Reference): {
  text: string;
  html: string;
} {
  const pieces = [...piecesOf(reference), ...doiOf(reference)];
  return {
    text: pieces.map(pieceText).join(""),
    html: pieces.map(pieceHtml).join(""),
  };
}

function piecesOf(reference: Reference): Piece[] {
  switch (reference.type) {
    case "journal-article":
      return journal(reference, reference.pages ? `:${reference.pages}` : "");
    case "abstract":
      return journal(reference, `:Abstract ${reference.abstractNumber}`);
    case "meeting-paper":
      return meetingPaper(reference);
    case "book":
      return book(reference);
    case "website":
      return website(reference);
    default:
      return [reference.text];
  }
}

function journal(
  reference: Of<"journal-article"> | Of<"abstract">,
  location: string,
): Piece[] {
  const { volume, issue, year } = reference;
  const part = `${volume ?? ""}${issue ? `(${issue})` : ""}`;
  return [
    `${authorsOf(reference)}${sentence(reference.title)} `,
    { italic: reference.journal },
    `. ${year}${part ? `;${part}` : ""}${location}.`,
  ];
}

function meetingPaper(reference: Of<"meeting-paper">): Piece[] {
  const kind = reference.poster ? "Poster" : "Paper";
  const { meeting, dates, place } = reference;
  return [
    `${authorsOf(reference)}${sentence(reference.title)} `,
    `${kind} presented at: ${meeting}; ${dates}; ${sentence(place)}`,
  ];
}

function book(reference: Of<"book">): Piece[] {
  const edition = reference.edition ? ` ${reference.edition} ed.` : "";
  return [
    authorsOf(reference),
    { italic: reference.title },
    `${sentence(reference.title).slice(reference.title.length)}${edition}`,
    ` ${reference.publisher}; ${reference.year}.`,
  ];
}

function website(reference: Of<"website">): Piece[] {
  const pieces: Piece[] = [authorsOf(reference), sentence(reference.title)];
  if (reference.site) pieces.push(` ${sentence(reference.site)}`);
  if (reference.accessed) pieces.push(` Accessed ${reference.accessed}.`);
  if (reference.url)
    pieces.push(" ", { href: reference.url, label: reference.url });
  return pieces;
}

function doiOf({ doi }: Reference): Piece[] {
  if (!doi) return [];
  return [
    " ",
    { href: `https://doi.org/${encodeURI(doi)}`, label: `doi:${doi}` },
  ];
}

// Up to six authors are all named; of more, the first three (AMA 11, 3.7).
function authorsOf({ authors, etAl }: Authored): string {
  if (authors.length === 0) return "";
  const shown = authors.length > 6 ? authors.slice(0, 3) : authors;
  const more = etAl === true || shown.length < authors.length;
  const names = shown.map(authorName).join(", ");
  return `${sentence(more ? `${names}, et al` : names)} `;
}

function authorName(author: Author): string {
  return "group" in author
    ? author.group
    : `${author.family} ${author.initials}`.trim();
}

function sentence(value: string): string {
  return /[.?!][”’"')\]]?$/.test(value) ? value : `${value}.`;
}

function pieceText(piece: Piece): string {
  if (typeof piece === "string") return piece;
  return "italic" in piece ? piece.italic : piece.label;
}

function pieceHtml(piece: Piece): string {
  if (typeof piece === "string") return escapeHtml(piece);
  return "italic" in piece
    ? `<em>${escapeHtml(piece.italic)}</em>`
    : `<a href="${escapeHtml(piece.href)}">${escapeHtml(piece.label)}</a>`;
}
