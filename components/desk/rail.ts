import type { RailGroup, RailLink } from "#components/desk/rail-links.tsx";
import type { StaffRole } from "#domain/subscribers/schema.ts";

/** Without roles a place is for all who may use the desk. */
type Place = RailLink & { roles?: StaffRole[] };
type Group = { label: string; places: Place[] };

/** Counts of waiting work, for the places that have some. */
export type Waiting = { claims: number; articles: number };

const publishing = (waiting: Waiting): Group => ({
  label: "Publishing",
  places: [
    {
      href: "/admin/articles",
      label: "Articles",
      roles: ["editor"],
      count: waiting.articles,
      counts: "changed since publication",
    },
    { href: "/admin/series", label: "Series", roles: ["editor"] },
    { href: "/admin/presenters", label: "Presenters", roles: ["editor"] },
    { href: "/admin/import", label: "Import", roles: ["editor"] },
  ],
});

const eligibility = (waiting: Waiting): Group => ({
  label: "Eligibility",
  places: [
    {
      href: "/admin/claims",
      label: "Claims",
      roles: ["reviewer"],
      count: waiting.claims,
      counts: "waiting",
    },
    { href: "/admin/appeals", label: "Appeals", roles: ["reviewer"] },
    { href: "/admin/letters", label: "Letters", roles: ["reviewer"] },
    { href: "/admin/subscribers", label: "Subscribers", roles: ["reviewer"] },
    {
      href: "/admin/registry/records",
      label: "Registry records",
      roles: ["reviewer"],
    },
    { href: "/admin/domains", label: "Domains", roles: ["reviewer"] },
  ],
});

const runningIt: Group[] = [
  {
    label: "Rules and sources",
    places: [
      { href: "/admin/policies", label: "Policies", roles: ["administrator"] },
      { href: "/admin/registry", label: "Registry", roles: ["administrator"] },
    ],
  },
  {
    label: "Reports",
    places: [
      {
        href: "/admin/circulation",
        label: "Circulation",
        roles: ["auditor", "administrator"],
      },
      { href: "/admin/audit", label: "Audit trail", roles: ["administrator"] },
    ],
  },
  {
    label: "Site",
    places: [
      { href: "/admin/staff", label: "Staff", roles: ["administrator"] },
      { href: "/admin/settings", label: "Settings", roles: ["administrator"] },
    ],
  },
];

const groups = (waiting: Waiting): Group[] => [
  { label: "", places: [{ href: "/admin", label: "Overview" }] },
  publishing(waiting),
  eligibility(waiting),
  ...runningIt,
];

/**
 * The places these roles may open, in groups; a group without any is left out.
 * Only what is shown: each page and each endpoint decides for itself.
 */
export function railGroups(
  roles: readonly StaffRole[],
  waiting: Waiting,
): RailGroup[] {
  const may = (allowed: StaffRole[] | undefined) =>
    !allowed ||
    roles.includes("administrator") ||
    allowed.some((role) => roles.includes(role));
  return groups(waiting)
    .map(({ label, places }) => ({
      label,
      links: places
        .filter((place) => may(place.roles))
        .map(({ roles: _, ...link }) => link),
    }))
    .filter(({ links }) => links.length > 0);
}
