import { sql } from "../drizzle.ts";
import type { Db } from "../db.ts";

/**
 * Holds the named measures of a watch until the transaction ends. Taken in one order by all, so
 * that two workers with overlapping measures wait for each other instead of locking up.
 */
export async function lockMeasures(tx: Db, watchId: string, measures: readonly string[]) {
  if (measures.length === 0) return;
  const names = [...new Set(measures)].map((measure) => JSON.stringify([watchId, measure]));
  await tx.execute(sql`
    select pg_advisory_xact_lock(lock) from (
      select distinct hashtextextended(current_schema() || ' measure ' || name, 2) as lock
      from unnest(${sql.param(names)}::text[]) as name order by lock
    ) as locks`);
}
