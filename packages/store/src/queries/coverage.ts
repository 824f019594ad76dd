import { and, asc, eq, isNull, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { events, sources } from "../schema/index.ts";

export type CoverageRows = {
  sources: { id: string; title: string; addedAt: Date | null }[];
  months: { month: string; articles: number; publishers: number }[];
  /** Changes of the sources' health, oldest first. */
  changes: { sourceId: string; at: Date; to: string }[];
};

/** What a watch looked at and what it read, over time. */
export async function readCoverage(db: Db, watchId: string): Promise<CoverageRows> {
  const [watched, { rows }, told] = await Promise.all([
    db
      .select()
      .from(sources)
      .where(and(eq(sources.watchId, watchId), isNull(sources.removedAt)))
      .orderBy(asc(sources.addedAt), asc(sources.id)),
    db.execute<{ month: string; articles: number; publishers: number }>(sql`
      select left(published, 7) as month, count(*)::int as articles,
        count(distinct site_name)::int as publishers
      from articles
      where published ~ '^[0-9]{4}-[0-9]{2}' and exists (
        select from readings where readings.snapshot_id = articles.latest_snapshot_id
          and readings.watch_id = ${watchId} and readings.relevant)
      group by 1 order by 1`),
    db
      .select({ subjectId: events.subjectId, at: events.at, data: events.data })
      .from(events)
      .where(and(eq(events.kind, "source-health"), eq(events.watchId, watchId)))
      .orderBy(asc(events.id)),
  ]);
  return {
    sources: watched.map(({ id, definition: { title }, addedAt }) => ({ id, title, addedAt })),
    months: rows,
    changes: told.flatMap(({ subjectId, at, data }) =>
      subjectId === null || data["kind"] !== "health"
        ? []
        : [{ sourceId: subjectId, at, to: String(data["to"]) }],
    ),
  };
}
