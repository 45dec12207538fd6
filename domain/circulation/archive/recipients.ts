import { ageAt, ageBands, dayOf } from "../calendar.ts";
import type { Row } from "../csv.ts";
import type { QualificationFacts } from "../history.ts";
import type { Course } from "../issues.ts";
import { specialtyOf, verifierOf, type Account } from "../tally.ts";

// Not a name, address, number or document among these columns.

/** Part 7: one line for each qualified recipient of the analysed issue. */
export const recipientColumns = [
  "subscriber_id",
  "profession",
  "specialty",
  "state",
  "zip3",
  "source",
  "qualification_date",
  "age",
  "method",
  "level",
  "verified_by",
  "first_served",
  "last_served",
];

export function recipientRow(account: Account, course: Course): Row | null {
  const { recipient, served, id } = account;
  if (!recipient || !served) return null;
  const analysed = course.issues[course.analysed]!;
  return {
    subscriber_id: id,
    ...factsOf(recipient),
    age: ageBands[ageAt(recipient.qualifiedAt, analysed.at)] ?? "older",
    first_served: course.issues[served.first]!.date,
    last_served: course.issues[served.last]!.date,
  };
}

/**
 * Part 10: who was served, as stretches of issues. The list of any issue is
 * the lines whose stretch contains its date.
 */
export const servedColumns = [
  "subscriber_id",
  "from_issue",
  "to_issue",
  "profession",
  "specialty",
  "state",
  "zip3",
  "source",
  "qualification_date",
  "method",
  "level",
  "verified_by",
];

export function servedRows({ id, runs }: Account, { issues }: Course): Row[] {
  return runs.map(({ first, last, event }) => ({
    subscriber_id: id,
    from_issue: issues[first]!.date,
    to_issue: issues[last]!.date,
    ...factsOf(event),
  }));
}

function factsOf(event: QualificationFacts): Row {
  return {
    profession: event.profession,
    specialty: specialtyOf(event),
    state: event.state,
    zip3: event.zip3,
    source: event.source,
    qualification_date: dayOf(event.qualifiedAt),
    method: event.method,
    level: `L${event.level}`,
    verified_by: verifierOf(event),
  };
}

/** Part 9. */
export const sampleColumns = ["place", "key", ...recipientColumns];

export function sampleRows(drawn: { key: string; row: Row }[]): Row[] {
  return drawn.map(({ key, row }, at) => ({ place: at + 1, key, ...row }));
}
