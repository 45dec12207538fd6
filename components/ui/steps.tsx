import type { ReactNode } from "react";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";

/** What happens next, in order. The first `done` steps are ticked off. */
export function Steps({
  steps,
  done = 0,
}: {
  steps: readonly ReactNode[];
  done?: number;
}) {
  return (
    <ol className="grid gap-2.5 text-[0.9375rem]">
      {steps.map((step, index) => (
        <li key={index} className="flex gap-3">
          <span
            aria-hidden="true"
            className={`mt-px grid size-[1.375rem] flex-none place-items-center rounded-full text-xs font-semibold ${index < done ? "bg-accent text-accent-ink" : "bg-wash text-accent"}`}
          >
            {index < done ? "✓" : index + 1}
          </span>
          <span className={index < done ? "text-quiet" : undefined}>
            {step}
            {index < done ? <VisuallyHidden> (done)</VisuallyHidden> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
