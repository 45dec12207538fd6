const STAMP = new Intl.DateTimeFormat("en-US", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});
const DAY = new Intl.DateTimeFormat("en-US", {
  dateStyle: "medium",
  timeZone: "UTC",
});

/** A moment, in UTC and saying so: staff sit in several zones. */
export function When({ at, day = false }: { at: Date; day?: boolean }) {
  return (
    <time dateTime={at.toISOString()} className="tabular-nums">
      {day ? DAY.format(at) : `${STAMP.format(at)} UTC`}
    </time>
  );
}

/** "due in 3 h", "due in 2 days", "4 h overdue". */
export function dueWords(dueAt: Date, now: Date): string {
  const minutes = Math.round((dueAt.getTime() - now.getTime()) / 60_000);
  const size = Math.abs(minutes);
  const amount =
    size < 60
      ? `${size} min`
      : size < 48 * 60
        ? `${Math.round(size / 60)} h`
        : `${Math.round(size / 1440)} days`;
  return minutes >= 0 ? `due in ${amount}` : `${amount} overdue`;
}
