import type { Source } from "@figurewatch/watch";
import { and, asc, eq, gte, isNull, lt, or, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { articles, events, sources } from "../schema/index.ts";
import { endOfDay, isKnownOn, type KnownOn } from "./known-on.ts";

export type CoverageRows = {
  sources: { id: string; title: string; addedAt: Date | null; definition: Source }[];
  months: { month: string; articles: number; publishers: number }[];
  /** Changes of the sources' health, oldest first. */
  changes: { sourceId: string; at: Date; to: string }[];
  /** What searches have found and did not show, or cannot be asked for any more. */
  missed: { sourceId: string; from: Date; to: Date }[];
};

/**
 * What a watch looked at and what it read, over time. As known on a day: the sources that it had by
 * the end of that day and what had become of them, and the articles published by then.
 */
export async function readCoverage(
  db: Db,
  watchId: string,
  { knownOn }: KnownOn = {},
): Promise<CoverageRows> {
  const until = knownOn === undefined ? undefined : endOfDay(knownOn);
  const [watched, { rows }, told] = await Promise.all([
    db
      .select()
      .from(sources)
      .where(
        and(
          eq(sources.watchId, watchId),
          until === undefined
            ? isNull(sources.removedAt)
            : and(
                or(isNull(sources.addedAt), lt(sources.addedAt, until)),
                or(isNull(sources.removedAt), gte(sources.removedAt, until)),
              ),
        ),
      )
      .orderBy(asc(sources.addedAt), asc(sources.id)),
    db.execute<{ month: string; articles: number; publishers: number }>(sql`
      select left(published, 7) as month, count(*)::int as articles,
        count(distinct site_name)::int as publishers
      from articles
      where published ~ '^[0-9]{4}-[0-9]{2}'
        and ${isKnownOn(articles.published, articles.firstSeenAt, knownOn) ?? sql`true`} and exists (
        select from readings where readings.snapshot_id = articles.latest_snapshot_id
          and readings.watch_id = ${watchId} and readings.relevant)
      group by 1 order by 1`),
    db
      .select({ subjectId: events.subjectId, at: events.at, data: events.data })
      .from(events)
      .where(
        and(
          eq(events.kind, "source-health"),
          eq(events.watchId, watchId),
          until === undefined ? undefined : lt(events.at, until),
        ),
      )
      .orderBy(asc(events.id)),
  ]);
  return {
    sources: watched.map(({ id, definition, addedAt }) => {
      return { id, title: definition.title, addedAt, definition };
    }),
    months: rows,
    changes: told.flatMap(({ subjectId, at, data }) =>
      subjectId === null || data["kind"] !== "health"
        ? []
        : [{ sourceId: subjectId, at, to: String(data["to"]) }],
    ),
    missed: told.flatMap(({ subjectId, data }) =>
      subjectId === null || data["kind"] !== "missed"
        ? []
        : [
            {
              sourceId: subjectId,
              from: new Date(String(data["from"])),
              to: new Date(String(data["to"])),
            },
          ],
    ),
  };
}
