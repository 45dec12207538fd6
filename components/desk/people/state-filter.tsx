import { FilterSelect } from "#components/desk/filter-form.tsx";

const states = [
  { value: "all", label: "Every state" },
  { value: "qualified", label: "Qualified" },
  { value: "suspended", label: "Suspended" },
  { value: "staff", label: "Staff" },
];

export function StateFilter({ value }: { value: string }) {
  return (
    <FilterSelect label="State" name="state" value={value} choices={states} />
  );
}
