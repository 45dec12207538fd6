import { classWords } from "#components/desk/policies/words.ts";
import { DeskTable } from "#components/desk/table.tsx";
import { Pill } from "#components/ui/pill.tsx";
import type {
  ProfessionClass,
  ProfessionTable as Table,
} from "#domain/eligibility/profession-table.ts";

const tones: Record<ProfessionClass, "good" | "warm" | "accent" | "quiet"> = {
  eligible: "good",
  person: "warm",
  trainee: "accent",
  no: "quiet",
};

/** The professions of a version, in the order of the claim form. */
export function ProfessionTable({
  table,
  claims,
}: {
  table: Table;
  claims: Map<string, number>;
}) {
  return (
    <div className="grid max-w-5xl gap-4">
      <DeskTable
        label="Professions"
        columns={["Profession", "Class", "Codes begin with", "NPI", "Claims"]}
      >
        {table.list.map((profession) => (
          <tr key={profession.id}>
            <th
              scope="row"
              className="min-w-56 px-4 py-2 align-top font-semibold"
            >
              {profession.label}
            </th>
            <td>
              <span className="flex flex-wrap gap-1">
                <Pill tone={tones[profession.class]}>
                  {classWords[profession.class]}
                </Pill>
                {profession.retired ? <Pill tone="quiet">Retired</Pill> : null}
              </span>
            </td>
            <td className="min-w-40 font-mono text-xs/5">
              {profession.codes.join(" ")}
            </td>
            <td className="whitespace-nowrap text-quiet">
              {profession.usuallyHasNpi ? "Usually" : "Often not"}
            </td>
            <td className="tabular-nums">{claims.get(profession.id) ?? 0}</td>
          </tr>
        ))}
      </DeskTable>
      <details>
        <summary className="inline-flex min-h-[34px] cursor-pointer items-center">
          {table.withdrawn.length} withdrawn codes that count as none
        </summary>
        <p className="max-w-3xl font-mono text-xs/5 wrap-anywhere text-quiet">
          {table.withdrawn.join(" ")}
        </p>
      </details>
    </div>
  );
}
