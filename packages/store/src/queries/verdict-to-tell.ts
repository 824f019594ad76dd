import { and, desc, eq, sql } from "../drizzle.ts";
import type { VerdictToTell } from "@figurewatch/pipeline";
import type { Db } from "../db.ts";
import {
  alerts,
  articles,
  claims,
  figures,
  items,
  sightings,
  sources,
  verdicts,
} from "../schema/index.ts";
import { toFigure } from "./to-figure.ts";

/** The latest verdict on a claim; undefined where there is none, or its figure was rejected. */
export async function findVerdictToTell(
  db: Db,
  claimId: string,
): Promise<VerdictToTell | undefined> {
  const [row] = await db
    .select({ verdict: verdicts, claim: claims, figure: figures, article: articles })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .innerJoin(figures, eq(figures.id, verdicts.figureId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .where(and(eq(verdicts.claimId, claimId), figures.isLive))
    .orderBy(desc(verdicts.id))
    .limit(1);
  if (row === undefined) return undefined;
  const { verdict, claim, figure, article } = row;
  const [against] =
    verdict.againstFigureId === null
      ? []
      : await db.select().from(figures).where(eq(figures.id, verdict.againstFigureId));
  const [told] = await db
    .select({ count: sql<number>`count(distinct ${sightings.copyGroup})::int` })
    .from(sightings)
    .where(and(eq(sightings.figureId, figure.id), sightings.isCurrent));
  const [alerted] = await db
    .select({ id: alerts.id })
    .from(alerts)
    .where(eq(alerts.figureId, figure.id))
    .limit(1);
  const publishers = await db
    .selectDistinct({ kind: sql<string>`${sources.definition}->>'publisher'` })
    .from(items)
    .innerJoin(sources, eq(sources.id, items.sourceId))
    .where(eq(items.articleId, article.id));
  const known = against === undefined ? null : toFigure(against);
  return {
    claimId: claim.id,
    claim,
    verdict: { kind: verdict.kind, against: known, reasons: verdict.reasons, late: verdict.late },
    figureId: figure.id,
    against: known,
    articleId: article.id,
    articleTitle: article.title,
    publisher: article.siteName,
    facts: {
      tellings: told?.count ?? 0,
      wasAlerted: alerted !== undefined,
      publishers: publishers.map(({ kind }) => kind),
    },
  };
}
