/** Attempts that are counted together: those on one account, and those from one address. */
export type ThrottleKind = "account" | "address";

export type Throttle = { attempts: number; lastAt: Date; blockedUntil: Date | null };

export type Attempt =
  | { kind: "blocked"; until: Date }
  /** `throttle` is what to remember, unless the attempt turns out to be right. */
  | { kind: "taken"; throttle: Throttle };

/** An office shares an address, so that one has more to spare. */
const FREE_ATTEMPTS: Record<ThrottleKind, number> = { account: 5, address: 30 };
const FIRST_WAIT_MS = 30_000;
/** Longer, and whoever guesses would keep the owner out; so it is a hundred guesses a day. */
const MOST_WAIT_MS = 15 * 60_000;
/** After so long without an attempt all are forgotten. */
const MEMORY_MS = 24 * 60 * 60_000;

/**
 * Counts an attempt before it is known to be wrong, so that a hundred at once are a hundred. After
 * the free ones each makes the next wait twice as long.
 */
export function takeAttempt(before: Throttle | undefined, kind: ThrottleKind, now: Date): Attempt {
  const isRemembered = before !== undefined && now.getTime() - before.lastAt.getTime() < MEMORY_MS;
  if (isRemembered && before.blockedUntil !== null && before.blockedUntil > now) {
    return { kind: "blocked", until: before.blockedUntil };
  }
  const attempts = (isRemembered ? before.attempts : 0) + 1;
  const over = attempts - FREE_ATTEMPTS[kind];
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** Math.max(over, 0), MOST_WAIT_MS);
  const blockedUntil = over < 0 ? null : new Date(now.getTime() + waitMs);
  return { kind: "taken", throttle: { attempts, lastAt: now, blockedUntil } };
}

/** What to remember of an attempt that was right: the account's count ends, the address's loses one. */
export function forgiveAttempt(throttle: Throttle, kind: ThrottleKind): Throttle {
  const attempts = kind === "account" ? 0 : Math.max(0, throttle.attempts - 1);
  return { ...throttle, attempts, blockedUntil: null };
}
