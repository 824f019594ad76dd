/** How often a source publishes, from the times it published at. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A source is polled no more often and, unless it asks, no less often than this. */
export const FLOOR_MINUTES = 15;
export const CEILING_MINUTES = 24 * 60;
/** Until a rhythm shows. */
const FIRST_MINUTES = 60;

/** Times kept: enough to see a week of a daily source, or a day of an hourly one. */
const KEPT_TIMES = 40;
const RHYTHM_TIMES = 20;
const TIMES_FOR_RHYTHM = 3;
/** Fewer say too little about what is usual to call a source silent. */
const TIMES_FOR_SILENCE = 6;
const SILENT_MEANS = 4;
const SILENT_LONGEST = 2;

/** The newest publication times of both lists, newest first, none in the future, each once. */
export function mergeTimes(
  known: readonly string[],
  added: readonly (string | null)[],
  now: Date,
): string[] {
  const times = new Set<number>();
  for (const text of [...known, ...added]) {
    const time = Date.parse(text ?? "");
    if (time <= now.getTime()) times.add(time);
  }
  return [...times]
    .sort((a, b) => b - a)
    .slice(0, KEPT_TIMES)
    .map((time) => new Date(time).toISOString());
}

/**
 * Minutes between polls, before jitter: half the mean gap between publications, counted up to now,
 * so that it grows while nothing comes. `quietPolls` without anything new double it where no
 * rhythm is known.
 */
export function rhythmMinutes(times: readonly string[], quietPolls: number, now: Date): number {
  const recent = times.slice(0, RHYTHM_TIMES);
  const oldest = recent.at(-1);
  if (recent.length < TIMES_FOR_RHYTHM || oldest === undefined) {
    return clampMinutes(FIRST_MINUTES * 2 ** Math.min(quietPolls, 10));
  }
  const meanGap = (now.getTime() - Date.parse(oldest)) / recent.length;
  return clampMinutes(meanGap / 2 / MINUTE);
}

export function clampMinutes(minutes: number): number {
  return Math.min(CEILING_MINUTES, Math.max(FLOOR_MINUTES, minutes));
}

/**
 * When a source that publishes nothing more counts as silent against its own rhythm: four mean
 * gaps or twice the longest of the kept ones after the last time, at least a day; undefined while
 * too few times are known.
 */
export function silentFrom(times: readonly string[]): Date | undefined {
  if (times.length < TIMES_FOR_SILENCE) return undefined;
  const stamps = times.map((time) => Date.parse(time));
  const newest = stamps[0] ?? 0;
  const gaps = stamps.slice(1).map((stamp, i) => (stamps[i] ?? stamp) - stamp);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const longest = Math.max(...gaps);
  return new Date(newest + Math.max(DAY, SILENT_MEANS * mean, SILENT_LONGEST * longest));
}
