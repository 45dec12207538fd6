"use client";

import { useChoice } from "#components/site/choice.ts";

const choices = [
  { value: "system", label: "As the device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Light, dark, or whatever the device says. Kept in this browser. */
export function Appearance() {
  const [chosen = "system", remember] = useChoice("precis-theme");
  const choose = (value: string) => {
    remember(value);
    const { dataset } = document.documentElement;
    if (value === "system") delete dataset.theme;
    else dataset.theme = value;
  };
  return (
    <label className="tap scripted gap-2">
      Appearance
      <select
        value={chosen}
        onChange={(event) => choose(event.target.value)}
        className="min-h-11 rounded-lg border border-control bg-paper px-2 text-ink"
      >
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
