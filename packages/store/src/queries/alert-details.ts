import { and, desc, eq, inArray, lt, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { alerts, articles, claims, deliveries, figures } from "../schema/index.ts";
import { type ArchivedCopy, copyOfClaim } from "./archived-copy.ts";
import { endOfDay, type KnownOn } from "./known-on.ts";

export type AlertDetail = {
  alert: typeof alerts.$inferSelect;
  claim: typeof claims.$inferSelect;
  article: typeof articles.$inferSelect;
  figure: typeof figures.$inferSelect;
  against: typeof figures.$inferSelect | null;
  /** Where a public archive shows the page; null where it was not captured, or not yet. */
  archived: ArchivedCopy | null;
  /** When a reviewer last decided on its figure. */
  decidedAt: Date | null;
  deliveries: (typeof deliveries.$inferSelect)[];
};

/**
 * Alerts with all that they say and where they went, newest first; or one of them by its id. As known
 * on a day: those written by its end, and only the decisions that there were by then.
 */
export async function listAlertDetails(
  db: Db,
  options: ({ watchId: string } | { alertId: string }) & KnownOn & { limit?: number },
): Promise<AlertDetail[]> {
  const until = options.knownOn === undefined ? undefined : endOfDay(options.knownOn);
  const decidedBy = until === undefined ? sql`` : sql` and decided_at < ${until}`;
  const rows = await db
    .select({
      ...{ alert: alerts, claim: claims, article: articles, figure: figures },
      archived: copyOfClaim,
      decidedAt: sql<string | Date | null>`(select max(decided_at) from decisions
        where figure_ids @> array[${alerts.figureId}]${decidedBy})`,
    })
    .from(alerts)
    .innerJoin(claims, eq(claims.id, alerts.claimId))
    .innerJoin(articles, eq(articles.id, alerts.articleId))
    .innerJoin(figures, eq(figures.id, alerts.figureId))
    .where(
      and(
        "alertId" in options ? eq(alerts.id, options.alertId) : eq(alerts.watchId, options.watchId),
        until === undefined ? undefined : lt(alerts.createdAt, until),
      ),
    )
    .orderBy(desc(alerts.createdAt), desc(alerts.id))
    .limit(options.limit ?? 100);
  if (rows.length === 0) return [];
  const againstIds = rows.flatMap(({ alert }) => alert.againstFigureId ?? []);
  const known =
    againstIds.length === 0
      ? []
      : await db.select().from(figures).where(inArray(figures.id, againstIds));
  const byId = new Map(known.map((figure) => [figure.id, figure]));
  const sent = await db
    .select()
    .from(deliveries)
    .where(
      inArray(
        deliveries.alertId,
        rows.map(({ alert }) => alert.id),
      ),
    )
    .orderBy(deliveries.channelId);
  return rows.map((row) => ({
    ...row,
    decidedAt: row.decidedAt === null ? null : new Date(row.decidedAt),
    against: byId.get(row.alert.againstFigureId ?? "") ?? null,
    deliveries: sent.filter(({ alertId }) => alertId === row.alert.id),
  }));
}
