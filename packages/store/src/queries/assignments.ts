import { and, eq, inArray, isNull, sql } from "../drizzle.ts";
import { cleanJson } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { assignments, type AssignmentEnd } from "../schema/index.ts";

export type AssignmentRow = typeof assignments.$inferSelect;

/** Gives a figure that nobody has to a reviewer. */
export async function insertAssignment(
  tx: Db,
  input: Omit<AssignmentRow, "id" | "endedAt" | "endedBy" | "endCause">,
): Promise<AssignmentRow> {
  const [row] = await tx.insert(assignments).values(cleanJson(input)).returning();
  if (row === undefined) throw new Error("Cannot store an assignment");
  return row;
}

/** Who has each of these figures. */
export async function listAssignments(
  db: Db,
  figureIds: readonly string[],
): Promise<AssignmentRow[]> {
  if (figureIds.length === 0) return [];
  return db
    .select()
    .from(assignments)
    .where(and(inArray(assignments.figureId, [...figureIds]), isNull(assignments.endedAt)));
}

/** Ends those of some figures, or all that one reviewer has; what has ended stays on record. */
export async function endAssignments(
  tx: Db,
  of: { figureIds: readonly string[] } | { assigneeKey: string },
  { at, by, cause }: { at: Date; by: string; cause: AssignmentEnd },
): Promise<void> {
  const whose =
    "figureIds" in of
      ? inArray(assignments.figureId, [...of.figureIds])
      : eq(assignments.assigneeKey, of.assigneeKey);
  await tx
    .update(assignments)
    .set({ endedAt: at, endedBy: by, endCause: cause })
    .where(and(whose, isNull(assignments.endedAt)));
}

/** Those that were given or have ended last, the newest first. */
export async function listNewestAssignments(db: Db, limit: number): Promise<AssignmentRow[]> {
  return db
    .select()
    .from(assignments)
    .orderBy(sql`coalesce(ended_at, assigned_at) desc, id desc`)
    .limit(limit);
}
