import { and, eq, gt, lte, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { accounts, identities, signInFlows } from "../schema/index.ts";
import type { AccountRow } from "./accounts.ts";

export type SignInFlow = typeof signInFlows.$inferSelect;

/** Keeps a sign-in that goes to the service, and clears those that never came back. */
export async function insertSignInFlow(db: Db, flow: SignInFlow, now: Date): Promise<void> {
  await db.delete(signInFlows).where(lte(signInFlows.expiresAt, now));
  await db.insert(signInFlows).values(flow);
}

/** Takes a sign-in that came back, once; undefined when it was taken, or its time was over. */
export async function takeSignInFlow(
  db: Db,
  hash: string,
  now: Date,
): Promise<SignInFlow | undefined> {
  const [flow] = await db
    .delete(signInFlows)
    .where(and(eq(signInFlows.hash, hash), gt(signInFlows.expiresAt, now)))
    .returning();
  return flow;
}

/**
 * The account that a service knows a person by. Inside a transaction: the first sign-ins of one person
 * wait for each other, so that only one of them makes an account.
 */
export async function findIdentity(
  tx: Db,
  issuer: string,
  subject: string,
): Promise<{ account: AccountRow; isManaged: boolean } | undefined> {
  const key = JSON.stringify(["identity", issuer, subject]);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 4))`);
  const [row] = await tx
    .select({ account: accounts, isManaged: identities.isManaged })
    .from(identities)
    .innerJoin(accounts, eq(accounts.id, identities.accountId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  return row;
}

/** Ties an account to a person of a service; false where that person has one. */
export async function insertIdentity(
  db: Db,
  identity: typeof identities.$inferInsert,
): Promise<boolean> {
  const rows = await db.insert(identities).values(identity).onConflictDoNothing().returning();
  return rows.length > 0;
}
