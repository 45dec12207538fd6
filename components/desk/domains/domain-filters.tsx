import { classChoices } from "#components/desk/domains/words.ts";
import {
  FilterForm,
  FilterSelect,
  SearchBox,
} from "#components/desk/filter-form.tsx";
import type { DomainFilter } from "#domain/eligibility/domains/schema.ts";

/** What to show of the list; how many are due says itself. */
export function DomainFilters({
  filter,
  due,
}: {
  filter: DomainFilter;
  due: number;
}) {
  return (
    <>
      <p className="mb-4 max-w-3xl text-quiet">
        What a mailbox proves depends on who gives it out. Only domains somebody
        has judged count for a claim.
      </p>
      <FilterForm action="/admin/domains" label="Find domains">
        <SearchBox label="Domain, owner or evidence" value={filter.query} />
        <FilterSelect
          label="Class"
          name="class"
          value={filter.class}
          choices={[{ value: "all", label: "Every class" }, ...classChoices]}
        />
        <FilterSelect
          label="Review"
          name="due"
          value={filter.due ?? ""}
          choices={[
            { value: "", label: "Due or not" },
            { value: "yes", label: `Due (${due})` },
          ]}
        />
      </FilterForm>
    </>
  );
}
