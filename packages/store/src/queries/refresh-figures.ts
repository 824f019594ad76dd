import { inArray, sql } from "../drizzle.ts";
import type { Filing } from "@figurewatch/pipeline";
import type { Db } from "../db.ts";
import { figureKeys, figures } from "../schema/index.ts";
import { insertFigureKeys } from "./figure-keys.ts";
import { toFigure } from "./to-figure.ts";

/** Ids of the figures whose sightings count for a figure: itself, what was merged into it, what it was split from. */
export const evidenceIds = sql`(array[figures.id, figures.split_from]
  || array(select merged.id from figures merged where merged.merged_into = figures.id))`;

/**
 * Settles whether each of these figures is listed and compared with, and files those that are.
 * Call it after anything that takes tellings or decisions from a figure or gives them to it.
 */
export async function refreshFigures(
  tx: Db,
  watchId: string,
  ids: readonly string[],
  filing?: Filing,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .update(figures)
    .set({
      isLive: sql`case
        when review in ('rejected', 'merged', 'split') then false
        when review is not null or citation is not null then true
        else exists (select from sightings s where s.figure_id = any(${evidenceIds}) and s.is_current)
      end`,
    })
    .where(inArray(figures.id, [...ids]))
    .returning();
  if (filing === undefined) return;
  // Its value may be another than the one it was filed under.
  const numbers = rows.map(({ number }) => number);
  await tx.delete(figureKeys).where(inArray(figureKeys.figure, numbers));
  const live = rows.filter(({ isLive }) => isLive).map(toFigure);
  await insertFigureKeys(tx, watchId, live, filing);
}
