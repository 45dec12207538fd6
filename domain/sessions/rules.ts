import { addDays, addMinutes } from "#lib/clock.ts";

/** Minutes a typed code, and the same as a link, stay good. */
export const codeMinutes = 10;
export const linkMinutes = 60;
/** Wrong entries after which a code is burnt. */
export const codeAttempts = 5;
/** Live sessions one account may hold; the oldest makes room. */
export const sessionsPerReader = 10;

const readerDays = 30;
const readerIdleDays = 14;
const staffHours = 12;
const staffIdleMinutes = 30;

/** When a session ends at the latest. */
export function sessionEnd(isStaff: boolean, now: Date): Date {
  return isStaff ? addMinutes(now, staffHours * 60) : addDays(now, readerDays);
}

/** True when a session was left alone for too long. */
export function isIdle(isStaff: boolean, lastSeenAt: Date, now: Date): boolean {
  const limit = isStaff
    ? addMinutes(lastSeenAt, staffIdleMinutes)
    : addDays(lastSeenAt, readerIdleDays);
  return limit <= now;
}

const families: [RegExp, string][] = [
  [/\bEdg\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\//, "Firefox"],
  [/Chrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** "Firefox on Windows": enough to recognise one's own device, no more. */
export function agentFamily(userAgent: string): string {
  const name = (list: [RegExp, string][]) =>
    list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return `${name(families) ?? "A browser"} on ${name(systems) ?? "a device"}`;
}
