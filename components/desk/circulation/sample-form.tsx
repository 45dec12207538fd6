import { FilterForm } from "#components/desk/filter-form.tsx";
import { control } from "#components/desk/field.tsx";
import { professionWords, plain } from "#components/desk/circulation/words.ts";
import { Card, CardTitle } from "#components/desk/page-header.tsx";
import { DeskTable } from "#components/desk/table.tsx";

export type SampleLine = { key: string; line: Record<string, string> };

/** Draws another sample from a finished export, by the same rule. */
export function SampleTool({
  action,
  seed,
  size,
  drawn,
}: {
  action: string;
  seed: string;
  size: string;
  drawn: SampleLine[] | null;
}) {
  return (
    <Card className="mt-5 grid gap-2 p-5" aria-labelledby="sample">
      <CardTitle id="sample">Draw a sample</CardTitle>
      <p className="text-quiet">
        The recipients whose SHA-256 of “seed:id” is smallest. The same seed
        draws the same recipients, here and from the file.
      </p>
      <FilterForm action={action} label="Draw a sample">
        <label className="grid gap-1 text-[0.8125rem] text-quiet">
          Seed
          <input
            name="seed"
            defaultValue={seed}
            maxLength={64}
            required
            className={control}
          />
        </label>
        <label className="grid gap-1 text-[0.8125rem] text-quiet">
          Size
          <input
            type="number"
            name="size"
            min={1}
            max={1000}
            defaultValue={size}
            required
            className={control}
          />
        </label>
      </FilterForm>
      {drawn ? <Drawn drawn={drawn} /> : null}
    </Card>
  );
}

function Drawn({ drawn }: { drawn: SampleLine[] }) {
  if (drawn.length === 0)
    return <p role="status">The export holds no recipient to draw.</p>;
  return (
    <DeskTable
      label="The sample"
      columns={[
        "No.",
        "Recipient",
        "Profession",
        "State",
        "Qualified",
        "Method",
      ]}
    >
      {drawn.map(({ key, line }, at) => (
        <tr key={key} className="tabular-nums">
          <td className="text-quiet">{at + 1}</td>
          <td className="whitespace-nowrap">
            <a href={`/admin/circulation/recipients/${line.subscriber_id}`}>
              {line.subscriber_id}
            </a>
          </td>
          <td>{professionWords(line.profession ?? "")}</td>
          <td>{line.state}</td>
          <td className="whitespace-nowrap">{line.qualification_date}</td>
          <td>{plain(line.method ?? "")}</td>
        </tr>
      ))}
    </DeskTable>
  );
}
