import { eq, lt, or } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { accounts, sessions } from "../schema/index.ts";
import type { AccountRow } from "./accounts.ts";

export type SessionRow = typeof sessions.$inferSelect;

/** Signs an account in: keeps the hash of what its browser holds, and when it came. */
export async function insertSession(db: Db, session: SessionRow): Promise<void> {
  await db.insert(sessions).values(session);
  await db
    .update(accounts)
    .set({ signedInAt: session.createdAt })
    .where(eq(accounts.id, session.accountId));
}

/** A session, alive or not, and whose it is. */
export async function findSession(
  db: Db,
  hash: string,
): Promise<{ session: SessionRow; account: AccountRow } | undefined> {
  const [row] = await db
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.hash, hash));
  return row;
}

/** Notes that a session is in use. */
export async function touchSession(db: Db, hash: string, at: Date): Promise<void> {
  await db.update(sessions).set({ seenAt: at }).where(eq(sessions.hash, hash));
}

/** Ends one session. */
export async function deleteSession(db: Db, hash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.hash, hash));
}

/** Ends every session of an account. */
export async function deleteSessionsOf(db: Db, accountId: number): Promise<void> {
  await db.delete(sessions).where(eq(sessions.accountId, accountId));
}

/** Clears sessions that were made or last seen before these times. */
export async function deleteOldSessions(
  db: Db,
  before: { createdAt: Date; seenAt: Date },
): Promise<void> {
  const isOld = or(lt(sessions.createdAt, before.createdAt), lt(sessions.seenAt, before.seenAt));
  await db.delete(sessions).where(isOld);
}
