import type { ReactNode } from "react";

const tones = {
  accent: "bg-wash text-accent",
  warm: "bg-warm-wash text-warm",
  good: "bg-wash text-good",
  bad: "bg-bad-wash text-bad",
  quiet: "border border-rule text-quiet",
};

/** A state in one or two words. */
export function Pill({
  tone = "accent",
  children,
}: {
  tone?: keyof typeof tones;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-block rounded-full px-2.5 py-0.5 text-xs leading-normal font-semibold whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
