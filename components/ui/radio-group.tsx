import {
  FieldError,
  FieldHelp,
  wordsOf,
  type FieldWords,
} from "#components/ui/field-frame.tsx";
import type { Choice } from "#components/ui/select.tsx";

/** One of a few, all in view. */
export function RadioGroup({
  name,
  choices,
  defaultValue,
  required,
  ...words
}: FieldWords & {
  name: string;
  choices: readonly Choice[];
  defaultValue?: string;
  required?: boolean;
}) {
  const group = wordsOf(name, words);
  return (
    <fieldset
      id={group.id}
      aria-describedby={group["aria-describedby"]}
      className="grid gap-1.5"
    >
      <legend className="text-[0.9375rem] font-semibold">{words.label}</legend>
      <FieldHelp id={name} help={words.help} />
      <div className="grid gap-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-11 cursor-pointer items-start gap-3 rounded-lg border border-rule px-3.5 py-2.5 has-checked:border-accent has-checked:bg-wash"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              required={required}
              className="mt-0.5 size-5 flex-none accent-accent"
            />
            <span className="grid text-[0.9375rem]">
              {choice.label}
              {choice.help ? (
                <span className="text-sm text-quiet">{choice.help}</span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={name} error={words.error} />
    </fieldset>
  );
}
