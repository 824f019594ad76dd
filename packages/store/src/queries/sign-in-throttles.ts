import type { Attempt, Throttle, ThrottleKind } from "@figurewatch/accounts";
import { eq, lt, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { signInThrottles } from "../schema/index.ts";

/** What is counted: `key` names the account or the address, hashed by the caller. */
export type ThrottleKey = { kind: ThrottleKind; key: string };

/**
 * Counts an attempt on every key, or on none and says until when one of them is blocked. Attempts at
 * once on a key wait for each other, in this process and in others.
 */
export async function countAttempt(
  db: Db,
  keys: readonly ThrottleKey[],
  take: (before: Throttle | undefined, kind: ThrottleKind) => Attempt,
): Promise<Attempt[]> {
  return db.transaction(async (tx) => {
    const counted = [];
    for (const { kind, key } of inOrder(keys)) {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 4))`);
      const [before] = await tx.select().from(signInThrottles).where(eq(signInThrottles.key, key));
      counted.push({ key, attempt: take(before, kind) });
    }
    const attempts = counted.map(({ attempt }) => attempt);
    if (attempts.some(({ kind }) => kind === "blocked")) return attempts;
    for (const { key, attempt } of counted) {
      if (attempt.kind === "taken") await saveThrottle(tx, key, attempt.throttle);
    }
    return attempts;
  });
}

/** Takes back what an attempt counted that was right. */
export async function forgiveAttempts(
  db: Db,
  keys: readonly ThrottleKey[],
  forgive: (throttle: Throttle, kind: ThrottleKind) => Throttle,
): Promise<void> {
  for (const { kind, key } of inOrder(keys)) {
    const [before] = await db
      .select()
      .from(signInThrottles)
      .where(eq(signInThrottles.key, key))
      .for("update");
    if (before !== undefined) await saveThrottle(db, key, forgive(before, kind));
  }
}

/** Clears what was last counted before a time. */
export async function deleteOldThrottles(db: Db, before: Date): Promise<void> {
  await db.delete(signInThrottles).where(lt(signInThrottles.lastAt, before));
}

/** In one order for all, so that no two attempts wait for each other in a ring. */
const inOrder = (keys: readonly ThrottleKey[]) => keys.toSorted((a, b) => (a.key < b.key ? -1 : 1));

async function saveThrottle(db: Db, key: string, throttle: Throttle): Promise<void> {
  const { attempts, lastAt, blockedUntil } = throttle;
  const set = { attempts, lastAt, blockedUntil };
  await db
    .insert(signInThrottles)
    .values({ key, ...set })
    .onConflictDoUpdate({ target: signInThrottles.key, set });
}
