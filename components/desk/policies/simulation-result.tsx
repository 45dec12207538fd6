import { CardTitle } from "#components/desk/page-header.tsx";
import { outcomeWords } from "#components/desk/policies/words.ts";
import { addressOf } from "#components/desk/search-params.ts";
import { DeskTable } from "#components/desk/table.tsx";
import { When } from "#components/desk/when.tsx";
import {
  outcomes,
  totalsOf,
  type SimulatedOutcome,
} from "#domain/eligibility/simulations/replay.ts";
import type { Simulation } from "#domain/eligibility/simulations/schema.ts";

/** The counts, old and new, and from what to what claims would have moved. */
export function SimulationResult({
  simulation,
  address,
}: {
  simulation: Simulation;
  address: string;
}) {
  const { seen, tally, version, inForce } = simulation;
  return (
    <>
      <div className="grid gap-2">
        <CardTitle id="result">What it would have done</CardTitle>
        <p className="max-w-3xl text-quiet">
          {number(seen)} {seen === 1 ? "claim" : "claims"} tried
          {simulation.endedAt ? (
            <>
              {" "}
              at <When at={simulation.endedAt} />
            </>
          ) : null}
          . {asideWords(simulation)}
        </p>
        <DeskTable
          label="Outcomes"
          columns={[
            "Outcome",
            "As decided then",
            `In force (policy ${inForce})`,
            `Draft (policy ${version})`,
            "Change",
          ]}
        >
          {outcomes.map((outcome) => (
            <OutcomeLine
              key={outcome}
              outcome={outcome}
              decided={tally.decided[outcome]}
              totals={totalsOf(tally, outcome)}
            />
          ))}
        </DeskTable>
      </div>
      <div className="grid gap-2">
        <CardTitle id="moves">From what to what</CardTitle>
        <DeskTable
          label="From what to what"
          columns={[
            "Under the version in force",
            ...outcomes.map((outcome) => `Draft: ${outcomeWords[outcome]}`),
          ]}
        >
          {outcomes.map((before) => (
            <tr key={before}>
              <th scope="row" className="px-4 py-2 font-semibold">
                {outcomeWords[before]}
              </th>
              {outcomes.map((after) => (
                <Move
                  key={after}
                  before={before}
                  after={after}
                  count={tally.matrix[before][after]}
                  address={address}
                />
              ))}
            </tr>
          ))}
        </DeskTable>
      </div>
    </>
  );
}

function OutcomeLine({
  outcome,
  decided,
  totals,
}: {
  outcome: SimulatedOutcome;
  decided: number;
  totals: { before: number; after: number };
}) {
  const change = totals.after - totals.before;
  return (
    <tr className="tabular-nums">
      <th scope="row" className="px-4 py-2 font-semibold">
        {outcomeWords[outcome]}
      </th>
      <td>{number(decided)}</td>
      <td>{number(totals.before)}</td>
      <td>{number(totals.after)}</td>
      <td className={change === 0 ? "text-quiet" : "font-semibold text-warm"}>
        {change === 0
          ? "None"
          : `${change > 0 ? "+" : "−"}${number(Math.abs(change))}`}
      </td>
    </tr>
  );
}

function Move({
  before,
  after,
  count,
  address,
}: {
  before: SimulatedOutcome;
  after: SimulatedOutcome;
  count: number;
  address: string;
}) {
  if (before === after || count === 0)
    return <td className="text-quiet tabular-nums">{number(count)}</td>;
  return (
    <td className="font-semibold tabular-nums">
      <a href={`${addressOf(address, { before, after })}#changes`}>
        {number(count)}
        <span className="sr-only">
          , from {outcomeWords[before]} to {outcomeWords[after]}
        </span>
      </a>
    </td>
  );
}

function asideWords({ tally }: Simulation): string {
  const { unfaithful, unreadable } = tally;
  if (unfaithful + unreadable === 0)
    return "Each came out under its own version as it was decided, so the comparison stands on firm ground.";
  const parts = [
    unfaithful > 0
      ? `${number(unfaithful)} set aside because under their own version they come out otherwise than decided`
      : "",
    unreadable > 0
      ? `${number(unreadable)} set aside because what was stored cannot be read`
      : "",
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
