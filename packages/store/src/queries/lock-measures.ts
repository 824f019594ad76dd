import { sql } from "drizzle-orm";
import type { Db } from "../db.ts";

/**
 * Holds the named measures of a watch until the transaction ends. Taken in one order by all, so
 * that two workers with overlapping measures wait for each other instead of locking up.
 */
export async function lockMeasures(tx: Db, watchId: string, measures: readonly string[]) {
  for (const measure of [...new Set(measures)].sort()) {
    const name = JSON.stringify(["measure", watchId, measure]);
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ${name}, 2))`,
    );
  }
}
