import { z } from "zod";
import { slugify, text } from "#lib/text.ts";
import type { Policy } from "../policy.ts";
import { policySchema } from "../policy.ts";
import { professionTableSchema, type Profession } from "../profession-table.ts";
import { nestLeaves } from "./leaves.ts";

/** The number of a policy, from an address. */
export const versionSchema = z.coerce
  .number({ error: "unknown" })
  .int({ error: "unknown" })
  .min(1, { error: "unknown" })
  .max(1_000_000, { error: "unknown" });

export const policyVersionSchema = z.strictObject({ version: versionSchema });

export const activationSchema = z.strictObject({
  version: versionSchema,
  note: text({ min: 10, max: 500, multiline: true }),
  /** Ticked by hand. */
  confirmed: z.literal("yes", { error: "confirmation-missing" }),
});

const note = text({ max: 500, multiline: true }).default("");
/** What the form was filled from: a change in between is not overwritten. */
const seen = z.string().max(64).default("");

/** The numbers of a policy, as far as they have to fit each other. */
const weightsSchema = policySchema
  .omit({ version: true, professions: true })
  .superRefine(({ thresholds, terms, validDays }, context) => {
    const refuse = (path: string[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (thresholds.proofed < thresholds.bound)
      refuse(["thresholds", "proofed"], "below-bound");
    if (thresholds.compatibleName < thresholds.bound)
      refuse(["thresholds", "compatibleName"], "below-bound");
    if (thresholds.singleItem > thresholds.bound)
      refuse(["thresholds", "singleItem"], "above-bound");
    const isRising = terms.askDays.every(
      (day, at, all) => at === 0 || day > all[at - 1]!,
    );
    if (!isRising) refuse(["terms", "askDays"], "not-rising");
    if (terms.askDays.some((day) => day >= validDays))
      refuse(["terms", "askDays"], "after-the-end");
  });

const formSchema = z.record(
  z.string().max(80),
  z.union([z.string().max(2000), z.array(z.string().max(2000)).max(10)]),
);

/** The form with every weight of a draft: fields are named "weights.PATH". */
export const weightsFormSchema = formSchema
  .transform((form): unknown => ({
    version: form.version,
    note: form.note ?? "",
    seen: form.seen ?? "",
    weights: nestLeaves((path) => form[`weights.${path}`]),
  }))
  .pipe(
    z.object({ version: versionSchema, note, seen, weights: weightsSchema }),
  );

/** The form with the profession table: "table.list.3.label", line by line. */
export const professionsFormSchema = formSchema
  .transform((form): unknown => ({
    version: form.version,
    seen: form.seen ?? "",
    rows: professionRows(form),
    table: {
      list: professionRows(form).map(asProfession),
      withdrawn: listOf(form["table.withdrawn"]),
    },
  }))
  .pipe(
    z.object({
      version: versionSchema,
      seen,
      rows: z.array(z.record(z.string(), z.string())),
      table: professionTableSchema,
    }),
  )
  .transform(({ rows, table, ...rest }) => ({
    ...rest,
    /** Ids of lines to remove, by the line of the form. */
    removed: rows.map((row) => (row.state === "removed" ? row.id : undefined)),
    table: { ...table, list: keptInOrder(table.list, rows) },
  }))
  // What is left has to make a table of its own.
  .refine(({ table }) => professionTableSchema.safeParse(table).success, {
    error: "nobody-eligible",
    path: ["table", "list"],
  });

export type WeightsInput = z.output<typeof weightsFormSchema>;
export type ProfessionsInput = z.output<typeof professionsFormSchema>;
export type ActivationInput = z.output<typeof activationSchema>;

export type ProfessionRow = Record<string, string>;

/** The lines of the form as typed; empty ones, meant for more, are none. */
export function professionRows(
  form: Record<string, string | string[]>,
): ProfessionRow[] {
  const rows: ProfessionRow[] = [];
  for (const [name, value] of Object.entries(form)) {
    const [, at, field] =
      /^table\.list\.([0-9]{1,3})\.([a-z]+)$/.exec(name) ?? [];
    if (at === undefined || field === undefined) continue;
    const text = [value].flat().join(" ");
    rows[Number(at)] = { ...rows[Number(at)], [field]: text };
  }
  return rows.filter((row) => row && !isEmpty(row));
}

function isEmpty(row: ProfessionRow): boolean {
  return !row.id && !row.label?.trim() && !row.codes?.trim();
}

function asProfession(row: ProfessionRow) {
  return {
    id: row.id || slugify(row.label ?? "").slice(0, 60),
    label: row.label ?? "",
    class: row.class,
    codes: listOf(row.codes).map((code) => code.toUpperCase()),
    usuallyHasNpi: row.npi === "yes",
    retired: row.state === "retired",
  };
}

function listOf(value: string | string[] | undefined): string[] {
  return [value ?? ""]
    .flat()
    .join(" ")
    .split(/[\s,;]+/)
    .filter(Boolean);
}

function keptInOrder(list: Profession[], rows: ProfessionRow[]): Profession[] {
  const place = (at: number) => Number(rows[at]?.order) || 0;
  return list
    .map((profession, at) => ({ profession, at }))
    .filter(({ at }) => rows[at]?.state !== "removed")
    .toSorted(
      (one, other) => place(one.at) - place(other.at) || one.at - other.at,
    )
    .map(({ profession }) => profession);
}

export type PolicyState = "draft" | "in-force" | "past";

/** A version as the desk shows it. */
export type PolicyVersion = {
  version: number;
  policy: Policy;
  state: PolicyState;
  note: string;
  createdAt: Date;
  createdBy: string | null;
  activatedAt: Date | null;
  activatedBy: string | null;
  /** Hexadecimal; changes with anything the policy says. */
  fingerprint: string;
};

/** A line of the list of versions. */
export type ListedPolicy = Omit<PolicyVersion, "policy" | "fingerprint"> & {
  decisions: number;
};
