import type { ReactNode } from "react";
import { Card, CardTitle } from "#components/desk/page-header.tsx";
import { count } from "#components/desk/circulation/words.ts";

export type Bar = { label: string; value: number; note?: string };

/** A picture with the question it answers as its title. */
export function Picture({
  id,
  title,
  explains,
  empty,
  children,
}: {
  id: string;
  title: string;
  explains: ReactNode;
  /** Said instead of the picture when there is nothing to show. */
  empty: string | null;
  children: ReactNode;
}) {
  return (
    <Card className="grid min-w-0 content-start gap-2 p-4" aria-labelledby={id}>
      <CardTitle id={id}>{title}</CardTitle>
      <p className="text-[0.8125rem] text-quiet">{explains}</p>
      {empty === null ? children : <p className="py-3">{empty}</p>}
    </Card>
  );
}

/**
 * Bars as a table: each number is text, and the drawing beside it, which
 * needs no style of its own, is for the eye alone.
 */
export function Bars({ label, bars }: { label: string; bars: Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{label}</caption>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label} className="border-rule not-first:border-t">
            <th scope="row" className="py-2 pr-3 font-normal whitespace-nowrap">
              {bar.label}
            </th>
            <td className="w-full max-sm:hidden">
              <Drawn share={bar.value / most} />
            </td>
            <td className="py-2 pl-3 text-right font-semibold whitespace-nowrap tabular-nums">
              {count(bar.value)}
            </td>
            <td className="w-16 py-2 pl-2 text-right whitespace-nowrap text-quiet tabular-nums">
              {bar.note}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Drawn({ share }: { share: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      className="block h-3 w-full"
    >
      <rect width="100" height="10" className="fill-wash" />
      <rect width={100 * share} height="10" className="fill-accent" />
    </svg>
  );
}
