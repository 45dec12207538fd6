import { one, type SearchParams } from "#components/desk/search-params.ts";
import { FilterDate, FilterForm } from "#components/desk/filter-form.tsx";
import { periodSchema, type Period } from "#domain/circulation/schema.ts";

/** The period in the address, or the 180 days up to today. */
export function readPeriod(params: SearchParams, today: Date): Period {
  const typed = periodSchema.safeParse({
    from: one(params, "from"),
    to: one(params, "to"),
  });
  if (typed.success) return typed.data;
  const from = new Date(today.getTime() - 180 * 86_400_000);
  return { from: dayText(from), to: dayText(today) };
}

export const dayText = (date: Date) => date.toISOString().slice(0, 10);

export function PeriodFilter({ period }: { period: Period }) {
  return (
    <FilterForm action="/admin/circulation" label="Period of the pictures">
      <FilterDate label="From" name="from" value={period.from} />
      <FilterDate label="To" name="to" value={period.to} />
    </FilterForm>
  );
}
