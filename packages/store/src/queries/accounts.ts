import type { Role } from "@figurewatch/accounts";
import { eq } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { accounts, sessions, signInLinks } from "../schema/index.ts";

export type AccountRow = typeof accounts.$inferSelect;

/** Stores a new account; undefined when its key is taken. */
export async function insertAccount(
  db: Db,
  account: typeof accounts.$inferInsert,
): Promise<AccountRow | undefined> {
  const [row] = await db.insert(accounts).values(account).onConflictDoNothing().returning();
  return row;
}

/** The account under a folded name. */
export async function findAccount(db: Db, key: string): Promise<AccountRow | undefined> {
  const [row] = await db.select().from(accounts).where(eq(accounts.key, key));
  return row;
}

/** As `findAccount`, and nobody removes it or changes its role before the transaction ends. */
export async function holdAccount(tx: Db, key: string): Promise<AccountRow | undefined> {
  const [row] = await tx.select().from(accounts).where(eq(accounts.key, key)).for("share");
  return row;
}

/** All accounts, by name. */
export async function listAccounts(db: Db): Promise<AccountRow[]> {
  return db.select().from(accounts).orderBy(accounts.key);
}

/** Whether anyone has to sign in at all. */
export async function hasAccounts(db: Db): Promise<boolean> {
  const rows = await db.select({ id: accounts.id }).from(accounts).limit(1);
  return rows.length > 0;
}

/** Removes an account with its sessions and links; what it decided stays on record. */
export async function deleteAccount(db: Db, id: number): Promise<void> {
  await db.delete(accounts).where(eq(accounts.id, id));
}

/** Keeps the same password by another hash. */
export async function rehashPassword(db: Db, id: number, passwordHash: string): Promise<void> {
  await db.update(accounts).set({ passwordHash }).where(eq(accounts.id, id));
}

/** Changes role or password, and voids whatever was let in under the old ones. */
export async function updateAccount(
  db: Db,
  id: number,
  changes: { role?: Role; passwordHash?: string },
): Promise<void> {
  await db.update(accounts).set(changes).where(eq(accounts.id, id));
  await db.delete(sessions).where(eq(sessions.accountId, id));
  await db.delete(signInLinks).where(eq(signInLinks.accountId, id));
}
