import { toLocal } from "../to-local.ts";

/** When a digest is due: each day, or each Monday, at a time of day in a time zone (IANA name). */
export type DigestSchedule = {
  cadence: "daily" | "weekly";
  hour: number;
  minute: number;
  timeZone: string;
};

/** What one digest is about; `day` is the local date it is due on and names it. */
export type DigestPeriod = { day: string; from: Date; to: Date };

const DAY_MS = 24 * 60 * 60_000;
const MONDAY = 1;
/** After a longer pause the past is no news. */
const LONGEST_MS = 31 * DAY_MS;

/**
 * The digest that is due now, or undefined. It goes on where the last one ended, so that what came
 * while nothing ran is told, late but once, and not as so many digests. `since` is when digests were
 * switched on: none is due for a time before it.
 */
export function findDueDigest(
  schedule: DigestSchedule,
  now: Date,
  { since, lastTo }: { since: Date; lastTo: Date | null },
): DigestPeriod | undefined {
  const { day, at } = lastDue(schedule, now);
  if (at <= since || (lastTo !== null && at <= lastTo)) return undefined;
  const usual = at.getTime() - (schedule.cadence === "daily" ? 1 : 7) * DAY_MS;
  const start = lastTo === null ? usual : Math.max(lastTo.getTime(), at.getTime() - LONGEST_MS);
  return { day, from: new Date(start), to: at };
}

function lastDue(schedule: DigestSchedule, now: Date): { day: string; at: Date } {
  const today = toLocal(now, schedule.timeZone).slice(0, 10);
  for (let back = 0; back <= 8; back++) {
    const date = new Date(Date.parse(`${today}T00:00:00Z`) - back * DAY_MS);
    if (schedule.cadence === "weekly" && date.getUTCDay() !== MONDAY) continue;
    const at = toInstant(date, schedule);
    if (at <= now) return { day: date.toISOString().slice(0, 10), at };
  }
  throw new Error("No digest was ever due");
}

/** The instant of a local time; one that summer time leaves out is an hour later. */
function toInstant(date: Date, { hour, minute, timeZone }: DigestSchedule): Date {
  const wished = date.getTime() + (hour * 60 + minute) * 60_000;
  let at = wished;
  // The offset is that of the instant looked for: the second round mends the first guess.
  for (let round = 0; round < 2; round++) {
    at = wished - (Date.parse(`${toLocal(new Date(at), timeZone)}Z`) - at);
  }
  return new Date(at);
}
