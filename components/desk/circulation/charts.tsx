import { decisionReasonWords } from "#components/desk/claims/words.ts";
import { Bars, Picture } from "#components/desk/circulation/bars.tsx";
import {
  count,
  durationWords,
  plain,
  share,
} from "#components/desk/circulation/words.ts";
import { DeskTable } from "#components/desk/table.tsx";
import type {
  Charts,
  DecisionCount,
  DecisionTime,
  Funnel,
} from "#domain/circulation/charts/schema.ts";

export function FunnelPicture({ funnel }: { funnel: Funnel }) {
  const steps: [string, number][] = [
    ["Accounts", funnel.accounts],
    ["Claimed", funnel.claimed],
    ["Decided", funnel.decided],
    ["Qualified", funnel.qualified],
    ["Came back", funnel.returned],
  ];
  const bars = steps.map(([label, value]) => ({
    label,
    value,
    note: share(value, funnel.accounts),
  }));
  return (
    <Picture
      id="funnel"
      title="How far do new accounts come?"
      explains="Accounts made in the period, and what has become of them until now. Came back: seen here after the approval, as far as sessions are kept."
      empty={
        funnel.accounts === 0 ? "No account was made in the period." : null
      }
    >
      <Bars label="From account to reading" bars={bars} />
    </Picture>
  );
}

export function AgePicture({ ages }: { ages: Charts["ages"] }) {
  const labels = ["Within 1 year", "Within 2 years", "Within 3 years", "Older"];
  const total = ages.reduce((sum, age) => sum + age, 0);
  const bars = labels.map((label, at) => ({
    label,
    value: ages[at] ?? 0,
    note: share(ages[at] ?? 0, total),
  }));
  return (
    <Picture
      id="ages"
      title="How old are the qualifications?"
      explains="At the end of the period, since made or last confirmed. Older ones are not counted as qualified."
      empty={total === 0 ? "Nobody was qualified with a record then." : null}
    >
      <Bars label="Age of qualification" bars={bars} />
    </Picture>
  );
}

export function TimesPicture({
  times,
  targetDays,
}: {
  times: DecisionTime[];
  targetDays: number;
}) {
  const target =
    targetDays === 1 ? "1 business day" : `${targetDays} business days`;
  return (
    <Picture
      id="times"
      title="How long do claimants wait?"
      explains={`From the claim to its first final decision. Target: ${target}.`}
      empty={times.length === 0 ? "No claim was decided in the period." : null}
    >
      <DeskTable
        label="Time to decision"
        columns={[
          "Decided by",
          "Claims",
          "Median",
          "9 of 10 within",
          "In target",
        ]}
      >
        {times.map((time) => (
          <tr key={time.by} className="tabular-nums">
            <td>{time.by === "rules" ? "The rules" : "A person"}</td>
            <td>{count(time.claims)}</td>
            <td>{durationWords(time.medianSeconds)}</td>
            <td>{durationWords(time.p90Seconds)}</td>
            <td>{share(time.withinTarget, time.claims)}</td>
          </tr>
        ))}
      </DeskTable>
    </Picture>
  );
}

const pathWords: Record<string, string> = {
  npi: "With an NPI",
  licence: "With a license",
  trainee: "Trainee",
};

export function DecisionsPicture({
  decisions,
}: {
  decisions: DecisionCount[];
}) {
  const total = decisions.reduce((sum, one) => sum + one.claims, 0);
  return (
    <Picture
      id="decisions"
      title="How is decided, and why?"
      explains="Approvals and declines of the period, the most frequent first."
      empty={
        decisions.length === 0 ? "No claim was decided in the period." : null
      }
    >
      <DeskTable
        label="Decisions by path and reason"
        columns={["Path", "Outcome", "By", "Reason", "Claims", "Share"]}
      >
        {decisions.map((one) => (
          <tr
            key={`${one.path}${one.outcome}${one.by}${one.reason}`}
            className="tabular-nums"
          >
            <td>{pathWords[one.path] ?? plain(one.path)}</td>
            <td>{plain(one.outcome)}</td>
            <td>{one.by === "rules" ? "Rules" : "Person"}</td>
            <td>{decisionReasonWords(one.reason)}</td>
            <td>{count(one.claims)}</td>
            <td>{share(one.claims, total)}</td>
          </tr>
        ))}
      </DeskTable>
    </Picture>
  );
}
