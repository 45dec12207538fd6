import type { ComponentProps } from "react";

export type ButtonLook = "primary" | "plain" | "danger" | "quiet";

const base =
  "inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-lg border px-5 py-2 text-center text-[0.9375rem] leading-tight font-semibold no-underline disabled:cursor-not-allowed disabled:opacity-55";

const looks: Record<ButtonLook, string> = {
  primary:
    "border-transparent bg-accent text-accent-ink hover:text-accent-ink hover:brightness-110",
  plain:
    "border-rule bg-transparent text-ink hover:border-accent hover:text-accent",
  danger: "border-rule bg-transparent text-bad hover:border-bad hover:text-bad",
  quiet:
    "border-transparent bg-transparent px-3 text-quiet hover:text-ink hover:underline",
};

/** The classes of a button, for an element that has to look like one. */
export function buttonClass(look: ButtonLook = "plain"): string {
  return `${base} ${looks[look]}`;
}

export function Button({
  look = "plain",
  type = "submit",
  className = "",
  ...rest
}: ComponentProps<"button"> & { look?: ButtonLook }) {
  return (
    <button
      type={type}
      className={`${buttonClass(look)} ${className}`}
      {...rest}
    />
  );
}

/** A link that is the page's next step, and so looks like a button. */
export function ButtonLink({
  look = "plain",
  className = "",
  children,
  ...rest
}: ComponentProps<"a"> & { look?: ButtonLook }) {
  return (
    <a className={`${buttonClass(look)} ${className}`} {...rest}>
      {children}
    </a>
  );
}
