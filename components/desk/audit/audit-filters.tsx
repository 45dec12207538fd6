import { actionWords } from "#components/desk/audit/audit-list.tsx";
import type { TypedFilters } from "#components/desk/audit/filters.ts";
import {
  FilterDate,
  FilterForm,
  FilterSelect,
  SearchBox,
} from "#components/desk/filter-form.tsx";

const objects = [
  "article",
  "series",
  "presenter",
  "claim",
  "subscriber",
  "session",
  "staff",
  "text",
];

export function AuditFilters({
  typed,
  actions,
}: {
  typed: TypedFilters;
  actions: string[];
}) {
  return (
    <FilterForm action="/admin/audit" label="Filter the audit trail">
      <SearchBox label="Who or what" value={typed.q} />
      <FilterSelect
        label="Action"
        name="action"
        value={typed.action}
        choices={[
          { value: "", label: "Every action" },
          ...actions.map((value) => ({ value, label: actionWords(value) })),
        ]}
      />
      <FilterSelect
        label="Object"
        name="object"
        value={typed.object}
        choices={[
          { value: "", label: "Everything" },
          ...objects.map((value) => ({ value, label: actionWords(value) })),
        ]}
      />
      {typed.id ? <input type="hidden" name="id" value={typed.id} /> : null}
      <FilterDate label="From" name="from" value={typed.from} />
      <FilterDate label="To" name="to" value={typed.to} />
    </FilterForm>
  );
}
