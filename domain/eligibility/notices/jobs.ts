import { giveNotice } from "./commands.ts";
import { findCalendars, findTermsAndNow } from "./queries.ts";
import { dueNotice } from "./rules.ts";

/**
 * Tells readers what time brings: asks to confirm, reminders, coming ends. Goes
 * through the bindings in order of their ids; what was told is not told again,
 * so that it can be stopped, repeated, and run twice at once.
 */
export async function giveNotices(): Promise<number> {
  const { terms, now } = await findTermsAndNow();
  let given = 0;
  for (let after: string | undefined; ;) {
    const calendars = await findCalendars(terms, after);
    for (const calendar of calendars) {
      const notice = dueNotice(calendar, terms, now);
      const mark = notice && `${notice.name}@${notice.since.getTime()}`;
      if (!mark || calendar.given.includes(mark)) continue;
      if (await giveNotice(calendar.id)) given += 1;
    }
    after = calendars.at(-1)?.id;
    if (!after) return given;
  }
}
