import type { ComponentProps, ReactNode } from "react";

export type ButtonLook = "primary" | "plain" | "danger" | "quiet";

const BASE =
  "inline-flex min-h-[34px] cursor-pointer items-center justify-center gap-2 whitespace-nowrap rounded-md border px-3 text-[0.8125rem] font-semibold leading-none no-underline disabled:cursor-not-allowed disabled:opacity-55";

const LOOKS: Record<ButtonLook, string> = {
  primary:
    "border-transparent bg-accent text-accent-ink hover:text-accent-ink hover:brightness-110",
  plain: "border-rule bg-raised text-ink hover:border-accent hover:text-accent",
  danger: "border-rule bg-raised text-bad hover:border-bad",
  quiet: "border-transparent bg-transparent text-quiet hover:text-ink",
};

export function buttonClass(look: ButtonLook = "plain"): string {
  return `${BASE} ${LOOKS[look]}`;
}

export function Button({
  look = "plain",
  className = "",
  type = "submit",
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

export function ButtonLink({
  look = "plain",
  className = "",
  ...rest
}: ComponentProps<"a"> & { look?: ButtonLook }) {
  return <a className={`${buttonClass(look)} ${className}`} {...rest} />;
}

/** The key that presses a button, drawn on it. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded border border-current/30 px-1 py-0.5 font-sans text-xs font-medium leading-none">
      {children}
    </kbd>
  );
}
