import type { ReactNode } from "react";
import { Button } from "#components/desk/button.tsx";
import { control, type Choice } from "#components/desk/field.tsx";

/** Filters that live in the address: works without script, can be bookmarked. */
export function FilterForm({
  action,
  label,
  children,
}: {
  action: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <form
      action={action}
      method="get"
      role="search"
      aria-label={label}
      className="mb-4 flex flex-wrap items-end gap-2.5"
    >
      {children}
      <Button>Show</Button>
    </form>
  );
}

export function SearchBox({
  label,
  value,
  name = "q",
}: {
  label: string;
  value: string;
  name?: string;
}) {
  return (
    <label className="grid min-w-48 flex-1 gap-1 text-[0.8125rem] text-quiet sm:max-w-72">
      {label}
      <input
        type="search"
        name={name}
        defaultValue={value}
        maxLength={200}
        className={control}
      />
    </label>
  );
}

export function FilterSelect({
  label,
  name,
  value,
  choices,
}: {
  label: string;
  name: string;
  value: string;
  choices: Choice[];
}) {
  return (
    <label className="grid gap-1 text-[0.8125rem] text-quiet">
      {label}
      <select name={name} defaultValue={value} className={control}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

export function FilterDate({
  label,
  name,
  value,
}: {
  label: string;
  name: string;
  value: string;
}) {
  return (
    <label className="grid gap-1 text-[0.8125rem] text-quiet">
      {label}
      <input type="date" name={name} defaultValue={value} className={control} />
    </label>
  );
}
