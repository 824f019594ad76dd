import type { Figure, ReviewDecision } from "@figurewatch/ledger";
import { inArray } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { figures } from "../schema/index.ts";
import { toFigure } from "./to-figure.ts";
import { listStandingDecisions, toReviewDecisions } from "./standing-decisions.ts";

/**
 * Adds to the figures found what reviewers decided about them and about the figures `stated`, with
 * the figures that those decisions name: the ledger applies them before it compares.
 */
export async function addDecided(
  db: Db,
  found: readonly Figure[],
  stated: readonly string[],
): Promise<{ known: Figure[]; decisions: ReviewDecision[] }> {
  const foundIds = new Set(found.map(({ id }) => id));
  const rows = await listStandingDecisions(db, [...foundIds, ...stated]);
  const missing = [...new Set(rows.flatMap((row) => row.figureIds))].filter(
    (id) => !foundIds.has(id),
  );
  const others =
    missing.length === 0 ? [] : await db.select().from(figures).where(inArray(figures.id, missing));
  return { known: [...found, ...others.map(toFigure)], decisions: toReviewDecisions(rows) };
}
