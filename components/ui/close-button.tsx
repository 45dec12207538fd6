import type { ComponentProps } from "react";

/** A cross that says what it closes: "Close the subscription notice". */
export function CloseButton({
  closes,
  className = "",
  ...rest
}: ComponentProps<"button"> & { closes: string }) {
  return (
    <button
      type="button"
      aria-label={`Close ${closes}`}
      className={`grid size-11 flex-none place-items-center rounded-lg text-quiet hover:text-ink ${className}`}
      {...rest}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="size-3.5 fill-none stroke-current stroke-[1.75]"
      >
        <path d="m2 2 12 12M14 2 2 14" strokeLinecap="round" />
      </svg>
    </button>
  );
}
