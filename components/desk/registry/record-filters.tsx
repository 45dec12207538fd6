import { FilterSelect } from "#components/desk/filter-form.tsx";
import { professions } from "#domain/eligibility/professions.ts";
import { states } from "#domain/eligibility/states.ts";

export function RecordFilters({
  state,
  profession,
}: {
  state: string;
  profession: string;
}) {
  return (
    <>
      <FilterSelect
        label="Practice state"
        name="state"
        value={state}
        choices={[
          { value: "", label: "Every state" },
          ...states.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <FilterSelect
        label="Profession"
        name="profession"
        value={profession}
        choices={[
          { value: "", label: "Every profession" },
          ...professions.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
    </>
  );
}
