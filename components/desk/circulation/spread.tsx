import { Picture } from "#components/desk/circulation/bars.tsx";
import { count, professionWords } from "#components/desk/circulation/words.ts";
import { DeskTable } from "#components/desk/table.tsx";
import { stateName } from "#domain/eligibility/states.ts";
import type { Spread } from "#domain/circulation/charts/schema.ts";

// Five shades by the root of the share, or one large state would pale all
// others. The number stands in the cell: the shade only helps to find it.
const shades = [
  "",
  "bg-accent/5",
  "bg-accent/10",
  "bg-accent/18",
  "bg-accent/26",
  "bg-accent/34",
];

function shadeOf(value: number, most: number): string {
  if (value === 0 || most === 0) return "";
  return shades[Math.max(1, Math.ceil(5 * Math.sqrt(value / most)))] ?? "";
}

/** Profession by state, at the period's end. */
export function SpreadPicture({ spread }: { spread: Spread }) {
  const columns = [
    "State",
    ...spread.professions.map(professionWords),
    "Others",
    "All",
  ];
  return (
    <Picture
      id="spread"
      title="Who is qualified, and where?"
      explains="Qualified with a record at the end of the period; the darker, the more."
      empty={
        spread.rows.length === 0
          ? "Nobody was qualified with a record then."
          : null
      }
    >
      <DeskTable label="Qualified by state and profession" columns={columns}>
        {spread.rows.map(({ state, total, counts }) => (
          <tr key={state} className="tabular-nums">
            <th scope="row" className="px-4 py-2 font-normal">
              {stateName(state) || "Not stated"}
            </th>
            {counts.map((value, at) => (
              <td key={columns[at + 1]} className={shadeOf(value, spread.most)}>
                {value === 0 ? (
                  <span className="text-quiet">0</span>
                ) : (
                  count(value)
                )}
              </td>
            ))}
            <td className="font-semibold">{count(total)}</td>
          </tr>
        ))}
      </DeskTable>
    </Picture>
  );
}
