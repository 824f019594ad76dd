import { CEILING_MINUTES, clampMinutes, FLOOR_MINUTES } from "./publishing-rhythm.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** What a site asks is heeded this far ahead; beyond, a slip in its settings is likelier. */
const MAX_WAIT_MS = 7 * DAY;
/** Share of the interval by which polls are spread to either side. */
const JITTER = 0.1;
/** A poll put off to the end of a forbidden hour comes within this time after it. */
const SPREAD_MS = 10 * MINUTE;

/** What a site asks of its readers; hours and days are UTC, 0 is midnight and Sunday. */
export type PollManners = {
  /** From Retry-After, Cache-Control and Expires, in any order. */
  notBefore: readonly (Date | null | undefined)[];
  ttlMinutes: number | null;
  skipHours: readonly number[];
  skipDays: readonly number[];
};

/**
 * The time of the next poll: `minutes` from now within floor and ceiling, spread by `random` (0 to
 * 1), and never sooner than the site allows.
 */
export function nextPollAt(minutes: number, manners: PollManners, now: Date, random: number): Date {
  const jittered = clampMinutes(minutes) * (1 + JITTER * (2 * random - 1));
  const wished =
    now.getTime() + Math.max(FLOOR_MINUTES, Math.min(CEILING_MINUTES, jittered)) * MINUTE;
  const earliest = earliestAllowed(manners, now);
  const time = wished >= earliest ? wished : earliest + random * SPREAD_MS;
  return leaveSkipped(new Date(time), manners, random);
}

function earliestAllowed({ notBefore, ttlMinutes }: PollManners, now: Date): number {
  const asked = [
    ...notBefore.map((date) => date?.getTime() ?? 0),
    now.getTime() + (ttlMinutes ?? 0) * MINUTE,
  ].filter((time) => Number.isFinite(time));
  return Math.min(Math.max(...asked, 0), now.getTime() + MAX_WAIT_MS);
}

/** The first time from `time` on that is in no hour or day to be skipped; a week of those is none. */
function leaveSkipped(time: Date, { skipHours, skipDays }: PollManners, random: number): Date {
  if (skipHours.length === 0 && skipDays.length === 0) return time;
  const isSkipped = (at: Date) =>
    skipHours.includes(at.getUTCHours()) || skipDays.includes(at.getUTCDay());
  if (!isSkipped(time)) return time;
  const hourStart = Math.floor(time.getTime() / HOUR) * HOUR;
  for (let hour = 1; hour <= 7 * 24; hour++) {
    const start = new Date(hourStart + hour * HOUR);
    if (!isSkipped(start)) return new Date(start.getTime() + random * SPREAD_MS);
  }
  return time;
}

/** Minutes to wait after so many failures in a row: 15, doubling to a day. */
export function backOffMinutes(failures: number, firstMinutes = FLOOR_MINUTES): number {
  return Math.min(CEILING_MINUTES, firstMinutes * 2 ** Math.min(Math.max(failures - 1, 0), 20));
}
