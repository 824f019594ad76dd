import { and, eq, gt, isNull, or } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { apiTokens } from "../schema/index.ts";

export type ApiTokenRow = typeof apiTokens.$inferSelect;

/** Stores a new token by its hash. */
export async function insertApiToken(
  db: Db,
  token: typeof apiTokens.$inferInsert,
): Promise<ApiTokenRow> {
  const [row] = await db.insert(apiTokens).values(token).returning();
  if (row === undefined) throw new Error("Cannot store a token");
  return row;
}

/** All tokens, those that were revoked or ran out, too. */
export async function listApiTokens(db: Db): Promise<ApiTokenRow[]> {
  return db.select().from(apiTokens).orderBy(apiTokens.id);
}

/** Ends a token; undefined when there is none of this number that still stands. */
export async function revokeApiToken(
  db: Db,
  id: number,
  at: Date,
): Promise<ApiTokenRow | undefined> {
  const [row] = await db
    .update(apiTokens)
    .set({ revokedAt: at })
    .where(and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt)))
    .returning();
  return row;
}

/** The token of a hash, while it stands. */
export async function findApiToken(
  db: Db,
  hash: string,
  now: Date,
): Promise<ApiTokenRow | undefined> {
  const [row] = await db
    .select()
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.hash, hash),
        isNull(apiTokens.revokedAt),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, now)),
      ),
    );
  return row;
}

/** Notes that a token is in use. */
export async function touchApiToken(db: Db, id: number, at: Date): Promise<void> {
  await db.update(apiTokens).set({ usedAt: at }).where(eq(apiTokens.id, id));
}
