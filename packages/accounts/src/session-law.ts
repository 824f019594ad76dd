const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Nobody has looked for so long: over a weekend one stays signed in, over a week one does not. */
export const SESSION_IDLE_MS = 3 * DAY_MS;
/** However much it is used. */
export const SESSION_LIFE_MS = 14 * DAY_MS;
/** A page that looks every ten seconds is not to write as often. */
const TOUCH_MS = 5 * MINUTE_MS;

export type SessionTimes = { createdAt: Date; seenAt: Date };

/** Whether a session still lets in. */
export function isSessionAlive({ createdAt, seenAt }: SessionTimes, now: Date): boolean {
  const at = now.getTime();
  return at - seenAt.getTime() < SESSION_IDLE_MS && at - createdAt.getTime() < SESSION_LIFE_MS;
}

/** Whether it is time to note that a session or a token was used. */
export function isTouchDue(seenAt: Date | null, now: Date): boolean {
  return seenAt === null || now.getTime() - seenAt.getTime() >= TOUCH_MS;
}
