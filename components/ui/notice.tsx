import type { ReactNode } from "react";

export type Tone = "plain" | "good" | "warm" | "bad";

const tones: Record<Tone, string> = {
  plain: "border-accent bg-wash",
  good: "border-good bg-wash",
  warm: "border-warm bg-warm-wash",
  bad: "border-bad bg-bad-wash",
};

/**
 * Something the reader should know before going on. `live` announces it:
 * for an answer to what was just sent, not for standing text.
 */
export function Notice({
  tone = "plain",
  title,
  live = false,
  children,
}: {
  tone?: Tone;
  title?: string;
  live?: boolean;
  children?: ReactNode;
}) {
  return (
    <div
      role={live ? (tone === "bad" ? "alert" : "status") : undefined}
      className={`rounded-r-lg border-s-[3px] px-4 py-3 text-[0.9375rem] ${tones[tone]}`}
    >
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}

/** All that is wrong with a form, each entry a link to its field. */
export function ErrorSummary({
  errors,
}: {
  errors: readonly { field: string; text: string }[];
}) {
  if (errors.length === 0) return null;
  return (
    <Notice tone="bad" title="Please look at this again" live>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a href={`#${error.field}`} className="inline-block py-1">
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
