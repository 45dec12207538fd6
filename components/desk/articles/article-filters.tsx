import { statusLabels } from "#components/desk/articles/status-pill.tsx";
import {
  FilterForm,
  FilterSelect,
  SearchBox,
} from "#components/desk/filter-form.tsx";

export function ArticleFilters({
  q,
  status,
  series,
  allSeries,
}: {
  q: string;
  status: string;
  series: string;
  allSeries: { id: string; title: string }[];
}) {
  return (
    <FilterForm action="/admin/articles" label="Find articles">
      <SearchBox label="Title or presenter" value={q} />
      <FilterSelect
        label="Status"
        name="status"
        value={status}
        choices={[
          { value: "", label: "Every status" },
          ...Object.entries(statusLabels).map(([value, label]) => ({
            value,
            label,
          })),
        ]}
      />
      <FilterSelect
        label="Series"
        name="series"
        value={series}
        choices={[
          { value: "", label: "Every series" },
          ...allSeries.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </FilterForm>
  );
}
