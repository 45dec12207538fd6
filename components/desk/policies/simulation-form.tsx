import { Button } from "#components/desk/button.tsx";
import { TextField } from "#components/desk/field.tsx";
import { policyProblems } from "#components/desk/policies/words.ts";
import { wordsFor } from "#components/desk/words.ts";
import type { Simulation } from "#domain/eligibility/simulations/schema.ts";
import { addDays } from "#lib/clock.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** Which past claims to try a draft on. */
export function SimulationForm({
  version,
  simulation,
  now,
  back,
}: {
  version: number;
  simulation: Simulation | null;
  now: Date;
  back: FormReturn;
}) {
  const from = simulation?.decidedFrom ?? addDays(now, -365);
  const until = simulation ? addDays(simulation.decidedUntil, -1) : now;
  const field = (name: string, label: string, known: string) => ({
    name,
    label,
    defaultValue: valueOf(back, name, known),
    error: wordsFor(errorOf(back, name), policyProblems),
  });
  return (
    <form
      method="post"
      action={`/admin/policies/${version}/simulations`}
      noValidate
      className="grid items-start gap-4 sm:grid-cols-3"
    >
      <TextField
        {...field("from", "Decided from", dayOf(from))}
        type="date"
        help="The first day."
      />
      <TextField
        {...field("until", "Decided until", dayOf(until))}
        type="date"
        help="The last day, included."
      />
      <TextField
        {...field("most", "At most", String(simulation?.most ?? 10_000))}
        inputMode="numeric"
        help="Claims; the newest ones."
        autoComplete="off"
      />
      <div className="sm:col-span-3">
        <Button look={simulation ? "plain" : "primary"}>
          {simulation ? "Try again" : "Try on past claims"}
        </Button>
      </div>
    </form>
  );
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
