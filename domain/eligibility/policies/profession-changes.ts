import type { Profession, ProfessionTable } from "../profession-table.ts";

export type ProfessionChange = {
  id: string;
  label: string;
  /** Null where the profession was not there, or is gone. */
  was: string | null;
  is: string | null;
};

/** Where two tables differ, profession by profession, as lines to read. */
export function professionChanges(
  before: ProfessionTable,
  after: ProfessionTable,
): ProfessionChange[] {
  const ids = [...before.list, ...after.list].map((one) => one.id);
  const changes = [...new Set(ids)].map((id) => {
    const was = before.list.find((one) => one.id === id);
    const is = after.list.find((one) => one.id === id);
    return {
      id,
      label: is?.label ?? was?.label ?? id,
      was: was ? line(was) : null,
      is: is ? line(is) : null,
    };
  });
  return changes
    .filter(({ was, is }) => was !== is)
    .concat(orderChange(before, after), withdrawnChange(before, after));
}

function line(profession: Profession): string {
  const { label, codes, usuallyHasNpi, retired } = profession;
  return [
    label,
    profession.class,
    `codes ${codes.join(" ") || "none"}`,
    usuallyHasNpi ? "usually has an NPI" : "often has no NPI",
    ...(retired ? ["retired"] : []),
  ].join("; ");
}

/** The order alone, among professions both tables have. */
function orderChange(
  before: ProfessionTable,
  after: ProfessionTable,
): ProfessionChange[] {
  const order = (one: ProfessionTable, other: ProfessionTable) =>
    one.list
      .filter(({ id }) => other.list.some((known) => known.id === id))
      .map(({ id }) => id);
  const was = order(before, after);
  const is = order(after, before);
  const moved = is.filter((id, at) => was[at] !== id);
  if (moved.length === 0) return [];
  const label = "Order of the list";
  return [{ id: "order", label, was: was.join(", "), is: is.join(", ") }];
}

function withdrawnChange(
  before: ProfessionTable,
  after: ProfessionTable,
): ProfessionChange[] {
  const was = before.withdrawn.toSorted().join(" ");
  const is = after.withdrawn.toSorted().join(" ");
  if (was === is) return [];
  return [{ id: "withdrawn", label: "Withdrawn codes", was, is }];
}
