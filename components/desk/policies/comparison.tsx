import { Card, CardTitle, Empty } from "#components/desk/page-header.tsx";
import {
  amountWords,
  wordsOfWeight,
} from "#components/desk/policies/weight-words.ts";
import { DeskTable } from "#components/desk/table.tsx";
import type { Difference } from "#domain/eligibility/policies/leaves.ts";
import type { ProfessionChange } from "#domain/eligibility/policies/profession-changes.ts";

/** Only what differs between the version in force and this one. */
export function PolicyComparison({
  version,
  inForce,
  weights,
  professions,
}: {
  version: number;
  inForce: number;
  weights: Difference[];
  professions: ProfessionChange[];
}) {
  if (weights.length + professions.length === 0)
    return (
      <Card className="max-w-3xl">
        <Empty title="Nothing differs">
          Policy {version} says what policy {inForce}, the one in force, says.
        </Empty>
      </Card>
    );
  const columns = ["What", `In force (policy ${inForce})`, `Policy ${version}`];
  return (
    <div className="grid max-w-5xl gap-6">
      {weights.length > 0 ? (
        <div className="grid gap-2">
          <CardTitle id="weights">Weights and terms</CardTitle>
          <DeskTable label="Weights and terms that differ" columns={columns}>
            {weights.map((one) => (
              <WeightLine key={one.path} difference={one} />
            ))}
          </DeskTable>
        </div>
      ) : null}
      {professions.length > 0 ? (
        <div className="grid gap-2">
          <CardTitle id="professions">Professions</CardTitle>
          <DeskTable label="Professions that differ" columns={columns}>
            {professions.map(({ id, label, was, is }) => (
              <Line key={id} what={label} was={was} is={is} />
            ))}
          </DeskTable>
        </div>
      ) : null}
    </div>
  );
}

function WeightLine({ difference }: { difference: Difference }) {
  const { label, unit } = wordsOfWeight(difference.path);
  return (
    <Line
      what={label}
      was={amountWords(difference.was, unit)}
      is={amountWords(difference.is, unit)}
    />
  );
}

function Line({
  what,
  was,
  is,
}: {
  what: string;
  was: string | null;
  is: string | null;
}) {
  return (
    <tr>
      <th scope="row" className="w-72 px-4 py-2 align-top font-semibold">
        {what}
      </th>
      <td className="min-w-40 wrap-anywhere">
        {was === null ? (
          <span className="text-quiet">Not there</span>
        ) : (
          <del className="text-bad">{was}</del>
        )}
      </td>
      <td className="min-w-40 wrap-anywhere">
        {is === null ? (
          <span className="text-quiet">Removed</span>
        ) : (
          <ins className="text-good no-underline">{is}</ins>
        )}
      </td>
    </tr>
  );
}
