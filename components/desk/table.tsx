import type { ReactNode } from "react";

/** A dense table that scrolls by itself on a small screen. */
export function DeskTable({
  label,
  columns,
  children,
}: {
  label: string;
  columns: string[];
  children: ReactNode;
}) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="overflow-x-auto rounded-[10px] border border-rule bg-raised"
    >
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-rule">
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="px-4 py-2 text-xs font-semibold whitespace-nowrap text-quiet"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&_td]:px-4 [&_td]:py-2 [&_td]:align-top [&_tr+tr]:border-t [&_tr+tr]:border-rule">
          {children}
        </tbody>
      </table>
    </div>
  );
}
