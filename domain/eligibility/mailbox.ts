import { getDomain } from "tldts";
import { imitates } from "./lookalike.ts";
import { nameTokens, type PersonName } from "./names.ts";
import { areNicknames } from "./nicknames.ts";

export type DomainClass =
  | "care-delivery"
  | "health-school"
  | "generic-academic"
  | "free"
  | "disposable"
  /** Written to look like a curated domain. */
  | "lookalike"
  | "unknown";

export const domainClasses: DomainClass[] = [
  "care-delivery",
  "health-school",
  "generic-academic",
  "free",
  "disposable",
];

export type CuratedDomain = { domain: string; class: string };

const healthSchoolLabels = new Set([
  "med",
  "medicine",
  "medschool",
  "nursing",
  "son",
  "pharmacy",
  "dental",
  "dentistry",
]);

/**
 * The domain of an address as somebody registers it, by the Public Suffix
 * List: a.b.clinic.org -> clinic.org, agency.state.tx.us -> state.tx.us. What
 * is itself a suffix is left whole.
 */
export function registrableDomain(email: string): string {
  return ownedPart(mailDomain(email));
}

// Without the list's private section: github.io is one company's, and whoever
// mails from below it is that company's guest.
function ownedPart(host: string): string {
  return getDomain(host, { allowPrivateDomains: false }) ?? host;
}

/**
 * What a mail domain says about its holder. Curated entries win, the longest
 * first, so that med.school.edu can differ from school.edu; then federal and
 * military care, schools, and look-alikes of curated names.
 */
export function classifyDomain(
  email: string,
  curated: CuratedDomain[],
): DomainClass {
  const host = mailDomain(email);
  const entry = longestEntry(host, curated);
  if (entry && !isAlumni(host, entry.domain)) return asClass(entry.class);
  if (host.split(".").some((label) => label.startsWith("xn--"))) {
    return "lookalike";
  }
  if (/(^|\.)(va\.gov|ihs\.gov|mil)$/.test(host)) return "care-delivery";
  if (host.endsWith(".edu")) return academicClass(host);
  if (host.endsWith(".gov")) return "generic-academic";
  if (entry) return "generic-academic";
  const owned = ownedPart(host);
  const models = curated.filter((known) => isTrusted(known.class));
  return models.some((model) => imitates(owned, ownedPart(model.domain)))
    ? "lookalike"
    : "unknown";
}

/** All domains whose entry could decide about this address. */
export function domainAndParents(email: string): string[] {
  const labels = mailDomain(email).split(".");
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join("."));
}

function longestEntry(host: string, curated: CuratedDomain[]) {
  const [best] = curated
    .filter(({ domain }) => host === domain || host.endsWith(`.${domain}`))
    .sort((one, other) => other.domain.length - one.domain.length);
  return best;
}

/** Of graduates, donors, pensioners: people who are no longer there. */
const formerLabel = /alum|foundation|^retire|^emerit/;

/** Former students and donors keep an address; it says nothing of today. */
function isAlumni(host: string, curated: string): boolean {
  const added = host.slice(0, -curated.length).split(".");
  return added.some((label) => formerLabel.test(label));
}

function academicClass(host: string): DomainClass {
  const below = host.split(".").slice(0, -2);
  const isHealth =
    below.some((label) => healthSchoolLabels.has(label)) &&
    !below.some((label) => formerLabel.test(label));
  return isHealth ? "health-school" : "generic-academic";
}

function isTrusted(stored: string): boolean {
  return stored === "care-delivery" || stored === "health-school";
}

function asClass(stored: string): DomainClass {
  return domainClasses.find((known) => known === stored) ?? "unknown";
}

function mailDomain(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

/**
 * Whether the part before the @ shows this person's name: first and last, an
 * initial with the last, or the last name alone. A first name alone does not.
 */
export function localPartFits(email: string, names: PersonName[]): boolean {
  const local = email.slice(0, email.lastIndexOf("@")).split("+")[0] ?? "";
  const bare = local.replaceAll(/[0-9]+$/g, "").toUpperCase();
  const tokens = bare.split(/[^A-Z]+/).filter(Boolean);
  return names.some((name) => shows(tokens, name));
}

function shows(tokens: string[], name: PersonName): boolean {
  const first = nameTokens(name.first).join("");
  const middle = nameTokens(name.middle ?? "").join("");
  const whole = nameTokens(name.last);
  const lasts = [whole.join(""), ...whole.filter((part) => part.length >= 3)];
  if (!first || whole.length === 0) return false;
  const written = tokens.join("");
  return lasts.some((last) => {
    if (written === last) return last.length >= 3;
    const rest = written.startsWith(last)
      ? written.slice(last.length)
      : written.endsWith(last)
        ? written.slice(0, -last.length)
        : null;
    return rest !== null && isGiven(rest, first, middle);
  });
}

function isGiven(rest: string, first: string, middle: string): boolean {
  const initials = first.charAt(0) + middle.charAt(0);
  const forms = [
    first,
    first.charAt(0),
    initials,
    first + middle.charAt(0),
    first + middle,
  ];
  return forms.includes(rest) || areNicknames(rest, first);
}
