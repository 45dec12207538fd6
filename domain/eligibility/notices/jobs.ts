import { oneByOne } from "#lib/one-by-one.ts";
import { giveNotice } from "./commands.ts";
import {
  findCalendars,
  findTermsAndNow,
  type Calendar,
  type Terms,
} from "./queries.ts";
import { dueNotice } from "./rules.ts";

/**
 * Tells readers what time brings: asks to confirm, reminders, coming ends. Goes
 * through the bindings in order of their ids; what was told is not told again,
 * so that it can be stopped, repeated, and run twice at once.
 */
export async function giveNotices(): Promise<number> {
  return oneByOne(await findDue(), giveNotice);
}

async function findDue(): Promise<string[]> {
  const { terms, now } = await findTermsAndNow();
  const due: string[] = [];
  for (let after: string | undefined; ;) {
    const calendars = await findCalendars(terms, after);
    for (const calendar of calendars)
      if (hasNews(calendar, terms, now)) due.push(calendar.id);
    after = calendars.at(-1)?.id;
    if (!after) return due;
  }
}

function hasNews(calendar: Calendar, terms: Terms, now: Date): boolean {
  const notice = dueNotice(calendar, terms, now);
  if (!notice) return false;
  return !calendar.given.includes(`${notice.name}@${notice.since.getTime()}`);
}
