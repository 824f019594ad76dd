import { eq } from "drizzle-orm";
import { cleanJson } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { robotsCache } from "../schema/index.ts";

export type RobotsRow = typeof robotsCache.$inferSelect;

/** What robots.txt said at an origin, expired or not: an old answer serves while none comes. */
export async function getRobots(db: Db, origin: string): Promise<RobotsRow | undefined> {
  const [row] = await db.select().from(robotsCache).where(eq(robotsCache.origin, origin));
  return row;
}

export async function setRobots(db: Db, row: RobotsRow): Promise<void> {
  const values = cleanJson(row);
  await db
    .insert(robotsCache)
    .values(values)
    .onConflictDoUpdate({ target: robotsCache.origin, set: values });
}
