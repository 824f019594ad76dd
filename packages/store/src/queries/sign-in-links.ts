import { and, eq, gt, lte } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { accounts, signInLinks } from "../schema/index.ts";
import type { AccountRow } from "./accounts.ts";

/** Keeps the hash of a link in place of those the account was given before. */
export async function replaceSignInLink(
  db: Db,
  link: typeof signInLinks.$inferInsert,
): Promise<void> {
  await db.delete(signInLinks).where(eq(signInLinks.accountId, link.accountId));
  await db.insert(signInLinks).values(link);
}

/** The account that a link was made for, while it can be used. */
export async function findLinkedAccount(
  db: Db,
  hash: string,
  now: Date,
): Promise<AccountRow | undefined> {
  const [row] = await db
    .select({ account: accounts })
    .from(signInLinks)
    .innerJoin(accounts, eq(accounts.id, signInLinks.accountId))
    .where(and(eq(signInLinks.hash, hash), gt(signInLinks.expiresAt, now)));
  return row?.account;
}

/** Uses a link up; false when someone else did, or its time was over. */
export async function useSignInLink(db: Db, hash: string, now: Date): Promise<boolean> {
  const used = await db
    .delete(signInLinks)
    .where(and(eq(signInLinks.hash, hash), gt(signInLinks.expiresAt, now)))
    .returning({ hash: signInLinks.hash });
  return used.length > 0;
}

/** Clears links whose time is over. */
export async function deleteOldLinks(db: Db, now: Date): Promise<void> {
  await db.delete(signInLinks).where(lte(signInLinks.expiresAt, now));
}
