import type { RailLink } from "#components/desk/rail-links.tsx";
import type { StaffRole } from "#domain/subscribers/schema.ts";

type Place = RailLink & { role?: StaffRole };

/** Counts of waiting work, for the places that have some. */
export type Waiting = { claims: number; articles: number };

const places = (waiting: Waiting): Place[] => [
  { href: "/admin", label: "Overview" },
  {
    href: "/admin/articles",
    label: "Articles",
    role: "editor",
    count: waiting.articles,
    counts: "changed since publication",
  },
  { href: "/admin/series", label: "Series", role: "editor" },
  { href: "/admin/presenters", label: "Presenters", role: "editor" },
  { href: "/admin/import", label: "Import", role: "editor" },
  {
    href: "/admin/claims",
    label: "Claims",
    role: "reviewer",
    count: waiting.claims,
    counts: "waiting",
  },
  { href: "/admin/subscribers", label: "Subscribers", role: "reviewer" },
  { href: "/admin/staff", label: "Staff", role: "administrator" },
  { href: "/admin/audit", label: "Audit trail", role: "administrator" },
  { href: "/admin/settings", label: "Settings", role: "administrator" },
  {
    href: "/admin/registry/records",
    label: "Registry records",
    role: "reviewer",
  },
  { href: "/admin/registry", label: "Registry loads", role: "administrator" },
];

/**
 * The places these roles may open. Only what is shown: each page and each
 * endpoint decides for itself.
 */
export function railLinks(
  roles: readonly StaffRole[],
  waiting: Waiting,
): RailLink[] {
  const may = (role: StaffRole | undefined) =>
    !role || roles.includes("administrator") || roles.includes(role);
  return places(waiting)
    .filter((place) => may(place.role))
    .map(({ role: _, ...link }) => link);
}
