import type { Claim } from "@figurewatch/claims";
import type { PreviousVerdict } from "@figurewatch/pipeline";
import { and, eq, inArray, ne, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { claimKey } from "../figure-key.ts";
import { claimPlaces, claims, figures, sightings, verdicts } from "../schema/index.ts";
import { toFigure } from "./to-figure.ts";
import { isLatestVerdict } from "./latest-verdict.ts";

type Read = { watchId: string; articleId: string; snapshotId: string; ruleVersion: string };

export type Retired = {
  /** Undefined where other rules did not read this statement. */
  previous(claim: Claim): PreviousVerdict | undefined;
  /** Figures that lost a telling. */
  figureIds: string[];
};

/**
 * Takes out of use the claims that rules of other versions read from words that still stand in this
 * snapshot: the reading of these rules is in their place. Claims whose words were edited away stay.
 */
export async function retireClaims(tx: Db, read: Read): Promise<Retired> {
  const { watchId, articleId, snapshotId, ruleVersion } = read;
  const standing = sql`(exists (select from claim_places p
      where p.claim_id = claims.id and p.snapshot_id = ${snapshotId})
    or exists (select from snapshots s
      where s.id = ${snapshotId} and strpos(s.text, claims.quote) > 0))`;
  const retired = await tx
    .update(claims)
    .set({ isCurrent: false })
    .where(
      and(
        eq(claims.articleId, articleId),
        eq(claims.watchId, watchId),
        ne(claims.ruleVersion, ruleVersion),
        claims.isCurrent,
        standing,
      ),
    )
    .returning();
  if (retired.length === 0) return { previous: () => undefined, figureIds: [] };
  const claimIds = retired.map(({ id }) => id);
  const lost = await tx
    .update(sightings)
    .set({ isCurrent: false })
    .where(inArray(sightings.claimId, claimIds))
    .returning({ figureId: sightings.figureId });
  const known = await findVerdicts(tx, claimIds);
  const byStatement = new Map<string, PreviousVerdict>();
  for (const claim of retired) {
    const found = known.get(claim.id);
    if (found !== undefined) byStatement.set(claimKey(watchId, articleId, "", claim), found);
  }
  return {
    previous: (claim) => byStatement.get(claimKey(watchId, articleId, "", claim)),
    figureIds: [...new Set(lost.map(({ figureId }) => figureId))],
  };
}

async function findVerdicts(tx: Db, claimIds: string[]): Promise<Map<string, PreviousVerdict>> {
  const rows = await tx
    .select({ claimId: claims.id, verdict: verdicts, figure: figures })
    .from(claims)
    .innerJoin(verdicts, isLatestVerdict)
    .innerJoin(figures, eq(figures.id, verdicts.figureId))
    .where(inArray(claims.id, claimIds));
  const againstIds = rows.flatMap(({ verdict }) => verdict.againstFigureId ?? []);
  const against =
    againstIds.length === 0
      ? []
      : await tx.select().from(figures).where(inArray(figures.id, againstIds));
  const byId = new Map(against.map((row) => [row.id, toFigure(row)]));
  return new Map(
    rows.map(({ claimId, verdict: { kind, reasons, late, againstFigureId }, figure }) => [
      claimId,
      {
        verdict: { kind, reasons, late, against: byId.get(againstFigureId ?? "") ?? null },
        figure: toFigure(figure),
      },
    ]),
  );
}

/**
 * Puts claims of these rules back into use: they had been retired by a reading of other rules, which
 * is now itself replaced. Gives the figures that got a telling back.
 */
export async function restoreClaims(tx: Db, read: Read): Promise<string[]> {
  const { watchId, articleId, snapshotId, ruleVersion } = read;
  const restored = await tx
    .update(claims)
    .set({ isCurrent: true })
    .where(
      and(
        eq(claims.articleId, articleId),
        eq(claims.watchId, watchId),
        eq(claims.ruleVersion, ruleVersion),
        sql`not ${claims.isCurrent}`,
        inArray(
          claims.id,
          tx
            .select({ id: claimPlaces.claimId })
            .from(claimPlaces)
            .where(eq(claimPlaces.snapshotId, snapshotId)),
        ),
      ),
    )
    .returning({ id: claims.id });
  if (restored.length === 0) return [];
  const rows = await tx
    .update(sightings)
    .set({ isCurrent: true })
    .where(
      inArray(
        sightings.claimId,
        restored.map(({ id }) => id),
      ),
    )
    .returning({ figureId: sightings.figureId });
  return [...new Set(rows.map(({ figureId }) => figureId))];
}
