import { and, count, desc, eq, inArray, sql, type SQL } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { articles, claims, figures, verdicts } from "../schema/index.ts";
import { listAssignments, type AssignmentRow } from "./assignments.ts";
import type { DecisionRow } from "./decisions.ts";
import { isLatestVerdict } from "./latest-verdict.ts";
import { listAcceptances } from "./list-acceptances.ts";
import { evidenceIds } from "./refresh-figures.ts";
import { isStanding, listDecisionsAbout } from "./standing-decisions.ts";

export type ReviewRow = {
  claim: typeof claims.$inferSelect;
  verdict: typeof verdicts.$inferSelect;
  figure: typeof figures.$inferSelect;
  against: typeof figures.$inferSelect | null;
  article: typeof articles.$inferSelect;
  decisions: (DecisionRow & { undone: boolean })[];
  /** Who accepts the figure as it stands. */
  acceptedBy: string[];
  /** Who has the figure; null for nobody. */
  assigned: AssignmentRow | null;
};

/** `second`: decided on, and accepted by fewer than `publicAfter` reviewers. */
export type ReviewQuery = {
  watchId: string;
  state: "waiting" | "second" | "decided";
  publicAfter: number;
  /** Only what this reviewer has, by the folded name, or only what nobody has. */
  assigned?: { key: string } | "nobody" | undefined;
  /** Only claims of this figure. */
  figureId?: string;
};

/** Verdicts that a person should see. */
const WORTH_A_LOOK = ["new", "changed", "conflicting", "misquoted"] as const;

// About its figure, or given on the claim itself.
// Of a few decisions each is read once; asked claim by claim, each claim would read them all.
const isDecided = sql`(${figures.id} in (select unnest(figure_ids) from decisions
    where decision <> 'not_same' and ${isStanding})
  or ${claims.id} in (select claim_id from decisions where claim_id is not null and ${isStanding}))`;

const isWaiting = and(
  inArray(verdicts.kind, [...WORTH_A_LOOK]),
  figures.isLive,
  sql`${figures.review} is null and not ${isDecided}`,
);

/** Decided on, by a decision about it or given on a claim of it, and accepted by too few. */
const waitsForAnother = (publicAfter: number) =>
  and(
    figures.isLive,
    sql`${figures.reviewers} < ${publicAfter}
      and (${figures.citation} is null or ${figures.review} = 'fixed')
      and ${figures.id} in (select unnest(case decision when 'not_same' then array[subject_id]
        else figure_ids end) from decisions where ${isStanding})`,
  );

/** A figure that waits for another reviewer is looked at once, by its first present telling. */
const isFirstTelling = sql`${claims.id} = (select s.claim_id from sightings s
  join claims told on told.id = s.claim_id and told.is_current
  where s.figure_id = any(${evidenceIds}) and s.is_current
  order by s.said_on nulls last, s.seen_at, s.claim_id limit 1)`;

const isItsFigure = (state?: ReviewQuery["state"]) =>
  state === "second" ? isFirstTelling : eq(figures.id, verdicts.figureId);

const isOpen = sql`select from assignments
  where assignments.figure_id = ${figures.id} and assignments.ended_at is null`;

const isAssigned = (to: ReviewQuery["assigned"]) =>
  to === undefined
    ? undefined
    : to === "nobody"
      ? sql`not exists (${isOpen})`
      : sql`exists (${isOpen} and assignments.assignee_key = ${to.key})`;

function conditions({ watchId, state, publicAfter, assigned, figureId }: ReviewQuery) {
  const states: Record<ReviewQuery["state"], SQL | undefined> = {
    waiting: isWaiting,
    second: waitsForAnother(publicAfter),
    decided: isDecided,
  };
  return and(
    eq(claims.watchId, watchId),
    claims.isCurrent,
    isLatestVerdict,
    states[state],
    isAssigned(assigned),
    figureId === undefined ? undefined : eq(figures.id, figureId),
  );
}

/**
 * Claims that wait for a reviewer or for another one, or those that one has decided on, newest first,
 * with everything it takes to decide.
 */
export async function listReviewItems(
  db: Db,
  options: (ReviewQuery & { limit: number }) | { claimId: string },
): Promise<ReviewRow[]> {
  const where =
    "claimId" in options
      ? and(eq(claims.id, options.claimId), isLatestVerdict)
      : conditions(options);
  const rows = await db
    .select({ claim: claims, verdict: verdicts, figure: figures, article: articles })
    .from(claims)
    .innerJoin(verdicts, eq(verdicts.claimId, claims.id))
    .innerJoin(figures, isItsFigure("state" in options ? options.state : undefined))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .where(where)
    .orderBy(desc(claims.seenAt), desc(verdicts.id))
    .limit("limit" in options ? options.limit : 1);
  const againstIds = rows.flatMap(({ verdict }) => verdict.againstFigureId ?? []);
  const against =
    againstIds.length === 0
      ? []
      : await db.select().from(figures).where(inArray(figures.id, againstIds));
  const figureIds = rows.map(({ figure }) => figure.id);
  const assigned = await listAssignments(db, figureIds);
  const about = await listDecisionsAbout(db, {
    figureIds,
    claimIds: rows.map(({ claim }) => claim.id),
  });
  const standing = about
    .filter(({ undone, undoes }) => !undone && undoes === null)
    .toSorted((a, b) => a.id - b.id);
  return rows.map((row) => ({
    ...row,
    acceptedBy: listAcceptances(row.figure.id, standing),
    assigned: assigned.find(({ figureId }) => figureId === row.figure.id) ?? null,
    against: against.find(({ id }) => id === row.verdict.againstFigureId) ?? null,
    decisions: about.filter(
      ({ figureIds, claimId }) => figureIds.includes(row.figure.id) || claimId === row.claim.id,
    ),
  }));
}

/** How many claims there are in a state. */
export async function countReviewItems(db: Db, query: ReviewQuery): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(claims)
    .innerJoin(verdicts, eq(verdicts.claimId, claims.id))
    .innerJoin(figures, isItsFigure(query.state))
    .where(conditions(query));
  return row?.count ?? 0;
}

/** The claim by which a figure is looked at: its first present telling. */
export async function findFirstClaim(db: Db, figureId: string): Promise<string | undefined> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select s.claim_id as id from sightings s where s.figure_id = ${figureId} and s.is_current
    order by s.said_on nulls last, s.seen_at limit 1`);
  return rows[0]?.id;
}
