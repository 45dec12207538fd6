import { Button } from "#components/desk/button.tsx";
import { TextField } from "#components/desk/field.tsx";
import { exportProblems } from "#components/desk/circulation/words.ts";
import { wordsFor } from "#components/desk/words.ts";
import type { Period } from "#domain/circulation/schema.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

/** Asks for an audit export of whole days, UTC. */
export function ExportForm({
  back,
  usual,
}: {
  back: FormReturn;
  usual: Period;
}) {
  const error = (field: string) =>
    wordsFor(errorOf(back, field), exportProblems);
  return (
    <form
      method="post"
      action="/admin/circulation/exports/requests"
      className="grid gap-3.5"
    >
      <div className="grid gap-3 sm:grid-cols-2 min-[73.75rem]:grid-cols-1">
        <TextField
          name="from"
          type="date"
          label="First day"
          required
          defaultValue={valueOf(back, "from", usual.from)}
          error={error("from")}
        />
        <TextField
          name="to"
          type="date"
          label="Last day"
          help="A period that still runs is reported up to now, as interim."
          required
          defaultValue={valueOf(back, "to", usual.to)}
          error={error("to")}
        />
        <TextField
          name="issue"
          type="date"
          label="Issue to break down"
          optional
          help="A day of release. Left empty, the last of the period."
          defaultValue={valueOf(back, "issue")}
          error={error("issue")}
        />
        <TextField
          name="seed"
          label="Seed of the sample"
          optional
          maxLength={64}
          help="Any text. Left empty, the period's two days."
          defaultValue={valueOf(back, "seed")}
          error={error("seed")}
        />
        <TextField
          name="size"
          type="number"
          min={1}
          max={1000}
          label="Size of the sample"
          required
          defaultValue={valueOf(back, "size", "100")}
          error={error("size")}
        />
      </div>
      <div>
        <Button look="primary">Make the export</Button>
      </div>
    </form>
  );
}
