import { and, count, desc, eq, inArray, sql, type SQL } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { articles, claims, figures, verdicts } from "../schema/index.ts";
import type { DecisionRow } from "./decisions.ts";
import { isLatestVerdict } from "./latest-verdict.ts";
import { isStanding, listDecisionsAbout } from "./standing-decisions.ts";

export type ReviewRow = {
  claim: typeof claims.$inferSelect;
  verdict: typeof verdicts.$inferSelect;
  figure: typeof figures.$inferSelect;
  against: typeof figures.$inferSelect | null;
  article: typeof articles.$inferSelect;
  decisions: (DecisionRow & { undone: boolean })[];
};

/** Verdicts that a person should see. */
const WORTH_A_LOOK = ["new", "changed", "conflicting", "misquoted"] as const;

// About its figure, or given on the claim itself.
const isDecided = sql`exists (select from decisions
  where (figures.id = any(decisions.figure_ids) and decisions.decision <> 'not_same'
    or decisions.claim_id = claims.id) and ${isStanding})`;

const isWaiting = and(
  inArray(verdicts.kind, [...WORTH_A_LOOK]),
  figures.isLive,
  sql`${figures.review} is null and not ${isDecided}`,
);

function conditions(watchId: string, state: SQL | undefined) {
  return and(eq(claims.watchId, watchId), claims.isCurrent, isLatestVerdict, state);
}

/**
 * Claims that wait for a reviewer, or those that one has decided on, newest first, with everything
 * it takes to decide.
 */
export async function listReviewItems(
  db: Db,
  options: { watchId: string; state: "waiting" | "decided"; limit: number } | { claimId: string },
): Promise<ReviewRow[]> {
  const where =
    "claimId" in options
      ? and(eq(claims.id, options.claimId), isLatestVerdict)
      : conditions(options.watchId, options.state === "waiting" ? isWaiting : isDecided);
  const rows = await db
    .select({ claim: claims, verdict: verdicts, figure: figures, article: articles })
    .from(claims)
    .innerJoin(verdicts, eq(verdicts.claimId, claims.id))
    .innerJoin(figures, eq(figures.id, verdicts.figureId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .where(where)
    .orderBy(desc(claims.seenAt), desc(verdicts.id))
    .limit("limit" in options ? options.limit : 1);
  const againstIds = rows.flatMap(({ verdict }) => verdict.againstFigureId ?? []);
  const against =
    againstIds.length === 0
      ? []
      : await db.select().from(figures).where(inArray(figures.id, againstIds));
  const about = await listDecisionsAbout(db, {
    figureIds: rows.map(({ figure }) => figure.id),
    claimIds: rows.map(({ claim }) => claim.id),
  });
  return rows.map((row) => ({
    ...row,
    against: against.find(({ id }) => id === row.verdict.againstFigureId) ?? null,
    decisions: about.filter(
      ({ figureIds, claimId }) => figureIds.includes(row.figure.id) || claimId === row.claim.id,
    ),
  }));
}

/** How many claims wait for a reviewer. */
export async function countReviewItems(db: Db, watchId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(claims)
    .innerJoin(verdicts, eq(verdicts.claimId, claims.id))
    .innerJoin(figures, eq(figures.id, verdicts.figureId))
    .where(conditions(watchId, isWaiting));
  return row?.count ?? 0;
}

/** The claim by which a figure is looked at: its first present telling. */
export async function findFirstClaim(db: Db, figureId: string): Promise<string | undefined> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select s.claim_id as id from sightings s where s.figure_id = ${figureId} and s.is_current
    order by s.said_on nulls last, s.seen_at limit 1`);
  return rows[0]?.id;
}
