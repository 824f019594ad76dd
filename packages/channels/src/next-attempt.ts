const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pauses before the 2nd to the 10th try, as Standard Webhooks advises: 75 h 35 min in all. */
const PAUSES_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
/** So that receivers that failed together are not asked again together. */
const JITTER = 0.1;

export const MAX_ATTEMPTS = PAUSES_MS.length + 1;

/**
 * When to try again after `attempt` tries went wrong; `undefined` when it was the last one.
 * `random` gives a number from 0 to 1.
 */
export function nextAttemptAt(
  attempt: number,
  now: Date,
  random: () => number = Math.random,
): Date | undefined {
  const pauseMs = PAUSES_MS[attempt - 1];
  if (pauseMs === undefined) return undefined;
  return new Date(now.getTime() + Math.round(pauseMs * (1 - JITTER + 2 * JITTER * random())));
}
