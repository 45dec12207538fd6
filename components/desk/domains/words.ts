import type { DomainClass } from "#domain/eligibility/mailbox.ts";

export const domainClassWords: Record<string, string> = {
  "care-delivery": "Care delivery",
  "health-school": "Health school",
  "generic-academic": "University or agency",
  free: "Open to anyone",
  disposable: "Throw-away",
} satisfies Partial<Record<DomainClass, string>>;

export const classChoices = Object.entries(domainClassWords).map(
  ([value, label]) => ({ value, label }),
);

export const domainProblems: Record<string, string> = {
  "domain-form": "A mail domain looks like clinic.org.",
  "domain-suffix":
    "Anybody can register below this ending. Name the organization’s own domain.",
  "domain-known": "This domain is in the list already.",
  "class-missing": "Choose a class.",
  "date-form": "This is not a date.",
  lookalike:
    "This is one letter away from a trusted domain. If you have checked that it is real, tick the box below.",
  "column-missing":
    "The first line must name the columns domain, class, owner and evidence.",
  "quote-broken": "A quotation mark is not closed, or stands inside a field.",
  "domain-twice": "This domain stands in the file twice.",
  "too-many-lines": "A file may bring 5,000 domains.",
};
