const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** An article is looked at again after these times, for a silent edit. */
const REVISITS_MS = [HOUR_MS, DAY_MS, 7 * DAY_MS, 30 * DAY_MS];
/** Tries at an article that cannot be had, each wait twice the last. */
const MAX_FAILURES = 8;
const FIRST_RETRY_MS = 5 * 60_000;
const MAX_RETRY_MS = DAY_MS;

/** The next visit after a reading: 1 h, 1 d, 7 d and 30 d after the first; null when all are done. */
export function nextRevisitAt(firstReadAt: Date, now: Date): Date | null {
  const at = REVISITS_MS.map((after) => firstReadAt.getTime() + after).find(
    (time) => time > now.getTime(),
  );
  return at === undefined ? null : new Date(at);
}

/** The next try after the `failures`-th failure in a row; null when there are to be no more. */
export function nextRetryAt(failures: number, now: Date): Date | null {
  if (failures >= MAX_FAILURES) return null;
  const wait = Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1));
  return new Date(now.getTime() + wait);
}
