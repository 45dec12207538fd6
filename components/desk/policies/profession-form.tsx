import { Button } from "#components/desk/button.tsx";
import { control, TextArea } from "#components/desk/field.tsx";
import { ProfessionLine } from "#components/desk/policies/profession-line.tsx";
import { policyProblems } from "#components/desk/policies/words.ts";
import { DeskTable } from "#components/desk/table.tsx";
import { wordsFor } from "#components/desk/words.ts";
import {
  professionRows,
  type PolicyVersion,
  type ProfessionRow,
} from "#domain/eligibility/policies/schema.ts";
import type { ProfessionTable } from "#domain/eligibility/profession-table.ts";
import { errorOf, valueOf, type FormReturn } from "#lib/form-return-schema.ts";

const columns = [
  "Order",
  "Profession",
  "Class",
  "Codes begin with",
  "Has NPI",
  "State",
  "Claims",
];

/** The profession table of a draft, to be changed line by line. */
export function ProfessionForm({
  policy,
  table,
  claims,
  back,
}: {
  policy: PolicyVersion;
  table: ProfessionTable;
  claims: Map<string, number>;
  back: FormReturn;
}) {
  const typed = professionRows(back.values);
  const rows = typed.length > 0 ? typed : rowsOf(table);
  const empty: ProfessionRow = {
    order: String(rows.length * 10 + 10),
    state: "offered",
  };
  return (
    <form
      method="post"
      action={`/admin/policies/${policy.version}/professions/table`}
      noValidate
      className="grid gap-4"
    >
      <input type="hidden" name="seen" value={policy.fingerprint} />
      <p className="max-w-3xl text-quiet">
        The claim form offers these in this order. Codes are beginnings of
        Health Care Provider Taxonomy codes, separated by spaces. Fill in an
        empty line at the end to add a profession.
      </p>
      <DeskTable label="Professions" columns={columns}>
        {[...rows, empty, empty].map((row, at) => (
          <ProfessionLine
            key={at}
            at={at}
            row={row}
            claims={claims.get(row.id ?? "") ?? 0}
            back={back}
          />
        ))}
      </DeskTable>
      <ListProblem back={back} />
      <div className="max-w-3xl">
        <TextArea
          name="table.withdrawn"
          id="table-withdrawn"
          label="Withdrawn codes"
          help="Whole codes the code set has deactivated: a record that holds one proves nothing by it."
          rows={4}
          className={`${control} font-mono text-xs!`}
          defaultValue={valueOf(
            back,
            "table.withdrawn",
            table.withdrawn.join(" "),
          )}
          error={withdrawnProblem(back)}
        />
      </div>
      <div className="sticky bottom-0 border-t border-rule bg-paper py-3">
        <Button look="primary">Save the professions</Button>
      </div>
    </form>
  );
}

function ListProblem({ back }: { back: FormReturn }) {
  const reason = errorOf(back, "table.list");
  if (!reason) return null;
  return (
    <p role="alert" className="font-semibold text-bad">
      {wordsFor(reason, policyProblems)}
    </p>
  );
}

function withdrawnProblem({ errors }: FormReturn) {
  const error = errors.find(({ field }) => field.startsWith("table.withdrawn"));
  return wordsFor(error?.reason, policyProblems);
}

function rowsOf({ list }: ProfessionTable): ProfessionRow[] {
  return list.map((profession, at) => ({
    id: profession.id,
    order: String((at + 1) * 10),
    label: profession.label,
    class: profession.class,
    codes: profession.codes.join(" "),
    npi: profession.usuallyHasNpi ? "yes" : "",
    state: profession.retired ? "retired" : "offered",
  }));
}
