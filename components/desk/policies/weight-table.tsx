import { CardTitle } from "#components/desk/page-header.tsx";
import {
  amountWords,
  weightSections,
} from "#components/desk/policies/weight-words.ts";
import { DeskTable } from "#components/desk/table.tsx";

/** Every number of a version, in words, with what it rests on. */
export function WeightTable({
  leaves,
}: {
  leaves: { path: string; value: string }[];
}) {
  return (
    <div className="grid max-w-5xl gap-6">
      {weightSections(leaves).map(({ id, title, lines }) => (
        <div key={id} className="grid gap-2">
          <CardTitle id={id}>{title}</CardTitle>
          <DeskTable label={title} columns={["What", "How much", "Basis"]}>
            {lines.map((line) => (
              <tr key={line.path}>
                <th
                  scope="row"
                  className="w-72 px-4 py-2 align-top font-semibold"
                >
                  {line.label}
                </th>
                <td className="w-36 whitespace-nowrap tabular-nums">
                  {amountWords(line.value, line.unit)}
                </td>
                <td className="min-w-64 text-quiet">{line.basis}</td>
              </tr>
            ))}
          </DeskTable>
        </div>
      ))}
    </div>
  );
}
