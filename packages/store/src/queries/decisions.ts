import type { Figure, FigureFix } from "@figurewatch/ledger";
import { and, desc, eq } from "../drizzle.ts";
import { cleanJson } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { decisions } from "../schema/index.ts";

/** What is kept with a decision, by its kind. */
export type DecisionData = {
  fix?: FigureFix;
  from?: string[];
  parts?: Figure[];
  /** Pairs of `figureKey`s that are not one figure. */
  pairs?: [string, string][];
};

export type DecisionRow = typeof decisions.$inferSelect;

/** Appends what a reviewer decided; nothing is changed or deleted by it. */
export async function insertDecision(
  db: Db,
  decision: typeof decisions.$inferInsert,
): Promise<DecisionRow> {
  const [row] = await db.insert(decisions).values(cleanJson(decision)).returning();
  if (row === undefined) throw new Error("Cannot store a decision");
  return row;
}

/** Decisions about one subject, newest first. */
export async function listDecisions(
  db: Db,
  subjectKind: string,
  subjectId: string,
): Promise<DecisionRow[]> {
  return db
    .select()
    .from(decisions)
    .where(and(eq(decisions.subjectKind, subjectKind), eq(decisions.subjectId, subjectId)))
    .orderBy(desc(decisions.id));
}
