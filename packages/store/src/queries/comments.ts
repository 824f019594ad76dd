import { and, asc, desc, eq, isNull, sql } from "../drizzle.ts";
import { cleanJson } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { comments } from "../schema/index.ts";
import { evidenceIds } from "./refresh-figures.ts";

export type CommentRow = typeof comments.$inferSelect;

/** Appends a comment. */
export async function insertComment(
  db: Db,
  input: Omit<CommentRow, "id" | "withdrawnAt">,
): Promise<CommentRow> {
  const [row] = await db.insert(comments).values(cleanJson(input)).returning();
  if (row === undefined) throw new Error("Cannot store a comment");
  return row;
}

/** Comments on a figure, and on those that were merged into it or that it was split from, oldest first. */
export async function listComments(db: Db, figureId: string): Promise<CommentRow[]> {
  return db
    .select()
    .from(comments)
    .where(
      sql`${comments.figureId} in (
        select unnest(${evidenceIds}) from figures where figures.id = ${figureId})`,
    )
    .orderBy(asc(comments.id));
}

export async function getComment(
  db: Db,
  watchId: string,
  id: number,
): Promise<CommentRow | undefined> {
  const [row] = await db
    .select()
    .from(comments)
    .where(and(eq(comments.watchId, watchId), eq(comments.id, id)));
  return row;
}

/** Marks a comment as withdrawn; undefined where it was before. */
export async function withdrawComment(
  db: Db,
  id: number,
  now: Date,
): Promise<CommentRow | undefined> {
  const [row] = await db
    .update(comments)
    .set({ withdrawnAt: now })
    .where(and(eq(comments.id, id), isNull(comments.withdrawnAt)))
    .returning();
  return row;
}

/** The newest comments of all. */
export async function listNewestComments(db: Db, limit: number): Promise<CommentRow[]> {
  return db.select().from(comments).orderBy(desc(comments.id)).limit(limit);
}
