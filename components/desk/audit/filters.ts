import {
  one,
  pageOf,
  type SearchParams,
} from "#components/desk/search-params.ts";
import type { AuditFilter } from "#domain/audit/schema.ts";

export type TypedFilters = {
  q: string;
  action: string;
  object: string;
  id: string;
  from: string;
  to: string;
};

/** The filters as typed, and as the query wants them. */
export function readAuditFilters(params: SearchParams): {
  typed: TypedFilters;
  filter: AuditFilter & { page: number };
} {
  const typed = {
    q: one(params, "q"),
    action: one(params, "action"),
    object: one(params, "object"),
    id: one(params, "id"),
    from: one(params, "from"),
    to: one(params, "to"),
  };
  const from = dayOf(typed.from);
  const to = dayOf(typed.to);
  return {
    typed,
    filter: {
      page: pageOf(params),
      ...(typed.q && { search: typed.q }),
      ...(typed.action && { action: typed.action }),
      ...(typed.object && { objectType: typed.object }),
      ...(typed.id && { objectId: typed.id }),
      ...(from && { from }),
      // The last day counts as a whole.
      ...(to && { to: new Date(to.getTime() + 86_400_000) }),
    },
  };
}

function dayOf(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? null : day;
}
